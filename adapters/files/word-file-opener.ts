import { CompoundFile } from '../../core/files/compound-file.ts';
import { mediaTypes } from '../../core/files/media-type.ts';
import { openText } from '../../core/files/text-pages.ts';
import { wordText } from '../../core/files/word-binary.ts';
import { type Limits } from '../../core/limits.ts';
import { type FileOpener, type Opening } from '../../core/ports/file-opener.ts';
import { problem } from '../../core/problem.ts';

const problems = {
  corrupt: problem('corrupt'),
  encrypted: problem('encrypted'),
  'too-long': problem('too-many-pages'),
  'too-old': problem('unsupported-type', 'Il s’agit d’un document Word d’avant 1997 : enregistrez-le en PDF.'),
};

/** A document with less text than this and something in the stream of its pictures is a scan pasted in a letter. */
const fewCharacters = 100;
const smallPicture = 8192;
const picturesOnly = problem(
  'page-unreadable',
  'Le document a des images, qui ne sont pas lues, et presque pas de texte : enregistrez-le en PDF.',
  1,
);

/** Opens .doc files of Word 97 to 2003: native text without layout. */
export class WordFileOpener implements FileOpener {
  readonly #limits: Limits;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  open(bytes: Uint8Array): Promise<Opening> {
    const file = new CompoundFile(bytes);
    const text = wordText(file);
    if ('fault' in text) {
      return Promise.resolve({ kind: 'rejected', mediaType: mediaTypes.doc, problem: problems[text.fault] });
    }
    const written = text.stretches.flat().join('').trim().length;
    const unread = written < fewCharacters && (file.stream('Data')?.length ?? 0) > smallPicture ? [picturesOnly] : [];
    return Promise.resolve(openText(text.stretches, { mediaType: mediaTypes.doc, problems: unread }, this.#limits));
  }
}
