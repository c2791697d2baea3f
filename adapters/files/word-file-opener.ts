import WordExtractor from 'word-extractor';
import { ByteReader } from '../../core/files/byte-reader.ts';
import { mediaTypes } from '../../core/files/media-type.ts';
import { openText } from '../../core/files/text-pages.ts';
import { type Limits } from '../../core/limits.ts';
import { type FileOpener, type Opening } from '../../core/ports/file-opener.ts';
import { problem, type Problem } from '../../core/problem.ts';
import { compoundEntry } from './compound-entries.ts';

/** The beginning of the stream `WordDocument` ([MS-DOC] 2.5.2). */
const oldWordMagic = 0xa5dc;
const encryptedFlag = 0x0100;
const letterSpacing = Uint8Array.of(0x40, 0x88);

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

  async open(bytes: Uint8Array): Promise<Opening> {
    const refused = refusal(bytes);
    if (refused !== undefined) return rejected(refused);
    const lines = await textLines(bytes);
    const written = lines.join('').trim().length;
    if (written === 0 && !hasPictures(bytes)) return rejected(problem('corrupt'));
    const problems = written < fewCharacters && hasPictures(bytes) ? [picturesOnly] : [];
    return openText([lines], { mediaType: mediaTypes.doc, problems }, this.#limits);
  }
}

/** What the library does not look for: it would give out encrypted text as if it were read. */
function refusal(bytes: Uint8Array): Problem | undefined {
  const reader = new ByteReader(bytes);
  const start = compoundEntry(bytes, 'WordDocument')?.start ?? 0;
  if (reader.u16(start) === oldWordMagic)
    return problem('unsupported-type', 'Il s’agit d’un document Word d’avant 1997 : enregistrez-le en PDF.');
  return (reader.u16(start + 10) & encryptedFlag) === 0 ? undefined : problem('encrypted');
}

function hasPictures(bytes: Uint8Array): boolean {
  return (compoundEntry(bytes, 'Data')?.size ?? 0) > smallPicture;
}

/**
 * A copy in which no letter spacing (sprmCDxaSpace, [MS-DOC] 2.6.1) is an odd number of twentieths of a point: version 1.0.4
 * takes such for a mark of deletion, and leaves the text out.
 */
function withEvenSpacing(bytes: Uint8Array): Buffer {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(letterSpacing); at !== -1; at = copy.indexOf(letterSpacing, at + 2))
    if (at + 2 < copy.length) copy.writeUInt8(copy.readUInt8(at + 2) & 0xfe, at + 2);
  return copy;
}

/** Headers, body, notes, text boxes, footers; comments are left out. None when the file cannot be read. */
async function textLines(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await new WordExtractor().extract(withEvenSpacing(bytes)).catch(() => undefined);
  if (document === undefined) return [];
  const stories = [
    document.getHeaders({ includeFooters: false }),
    document.getBody(),
    document.getFootnotes(),
    document.getEndnotes(),
    document.getTextboxes(),
    document.getFooters(),
  ];
  return stories.flatMap((story) => seenText(story).split('\n'));
}

/** Word's own signs that version 1.0.4 lets through: the hyphen that does not break, and, as a word, the optional one. */
function seenText(story: string): string {
  return story.replaceAll('\u001e', '-').replaceAll('undefined', '');
}

function rejected(found: Problem): Opening {
  return { kind: 'rejected', mediaType: mediaTypes.doc, problem: found };
}
