import { mediaTypes, refusedTypes } from '../../core/files/media-type.ts';
import { defaultLimits } from '../../core/limits.ts';
import { zipDirectory } from './zip-directory.ts';
import { readZipMember } from './zip-member.ts';

/** Entries looked at: the parts that tell the type come first or nearly. */
const lookedAt = 2000;

const typeByPart: readonly (readonly [RegExp, string])[] = [
  [/^word\/document[^/]*\.xml$/u, mediaTypes.docx],
  [/^xl\/workbook[^/]*\.(?:xml|bin)$/u, refusedTypes.xlsx],
  [/^ppt\/presentation[^/]*\.xml$/u, refusedTypes.pptx],
];

/**
 * What a ZIP container is: a word-processor file, a spreadsheet, a book... or just an archive.
 *
 * OpenDocument and EPUB name themselves in a first member `mimetype` (OpenDocument 1.2 part 3, section 3.3).
 */
export async function recogniseZip(bytes: Uint8Array): Promise<string> {
  const directory = await zipDirectory(bytes, lookedAt);
  if (directory === undefined) return mediaTypes.zip;
  const { archive, entries } = directory;
  const names = new Map(entries.map((entry) => [entry.fileNameRaw.toString('latin1'), entry]));
  const stated = names.get('mimetype');
  if (stated !== undefined && stated.uncompressedSize < 200) {
    const content = await readZipMember(archive, stated, defaultLimits);
    if ('bytes' in content) return new TextDecoder('latin1').decode(content.bytes).trim();
  }
  if (!names.has('[Content_Types].xml'))
    return names.has('META-INF/MANIFEST.MF') ? 'application/java-archive' : mediaTypes.zip;
  const parts = [...names.keys()];
  return typeByPart.find(([pattern]) => parts.some((part) => pattern.test(part)))?.[1] ?? mediaTypes.zip;
}
