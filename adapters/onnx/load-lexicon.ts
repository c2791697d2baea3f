import { Lexicon } from '../../core/ocr/lexicon.ts';
import { ModelFolder } from './model-folder.ts';

/**
 * Reads the words of a language from its model folder.
 *
 * @param folder - of the lexicon, `models/lexicon-fr/<version>`: hashes, 32 bits each, little-endian, ascending.
 * @throws LiasseError `model-missing` or `model-corrupt`.
 */
export async function loadLexicon(folder: string): Promise<{ version: string; words: Lexicon }> {
  const model = await ModelFolder.open(folder);
  const bytes = await model.file('lexicon');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const hashes = new Uint32Array(bytes.byteLength / 4);
  for (let index = 0; index < hashes.length; index++) hashes[index] = view.getUint32(index * 4, true);
  return { version: model.id, words: new Lexicon(hashes) };
}
