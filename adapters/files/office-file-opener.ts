import { docxMarkup } from '../../core/files/docx-markup.ts';
import { mediaTypes } from '../../core/files/media-type.ts';
import { odtMarkup } from '../../core/files/odt-markup.ts';
import { type TextMarkup } from '../../core/files/office-text.ts';
import { openText } from '../../core/files/text-pages.ts';
import { type Limits } from '../../core/limits.ts';
import { type FileOpener, type Opening } from '../../core/ports/file-opener.ts';
import { problem, type Problem } from '../../core/problem.ts';
import { OfficePackage } from './office-package.ts';
import { readOfficePart, type OfficePart } from './office-part.ts';

/** Where a word-processor format keeps what. */
interface OfficeFormat {
  readonly mediaType: string;
  readonly markup: () => TextMarkup;
  /** Parts whose lines come first, once each: headers. */
  readonly before: RegExp;
  readonly main: RegExp;
  /** Parts whose lines come last, once each: notes and footers. */
  readonly after: RegExp;
  readonly pictures: RegExp;
}

const pictureNames = '[^/]+\\.(?:png|jpe?g|tiff?|gif|bmp|webp|pdf)$';

const formats: readonly OfficeFormat[] = [
  {
    mediaType: mediaTypes.docx,
    markup: () => docxMarkup,
    before: /^word\/header\d*\.xml$/u,
    main: /^word\/document[^/]*\.xml$/u,
    after: /^word\/(?:footnotes|endnotes|footer\d*)\.xml$/u,
    pictures: new RegExp(`^word/media/${pictureNames}`, 'iu'),
  },
  {
    mediaType: mediaTypes.odt,
    markup: odtMarkup,
    before: /^styles\.xml$/u,
    main: /^content\.xml$/u,
    after: /^$/u,
    pictures: new RegExp(`^Pictures/${pictureNames}`, 'iu'),
  },
];

/** A file with less text of its own than this is read by its pictures too: a scan pasted in a letter. */
const fewCharacters = 100;
const mostSideParts = 60;

function characters(stretches: readonly (readonly string[])[]): number {
  return stretches.flat().reduce((sum, line) => sum + line.replace(/\s/gu, '').length, 0);
}

/** Opens .docx and .odt files: native text without layout. Macros, links and templates are never looked at. */
export class OfficeFileOpener implements FileOpener {
  readonly #format: OfficeFormat;
  readonly #limits: Limits;

  constructor(mediaType: typeof mediaTypes.docx | typeof mediaTypes.odt, limits: Limits) {
    const format = formats.find((candidate) => candidate.mediaType === mediaType);
    if (format === undefined) throw new TypeError(`no such word-processor format: ${mediaType}`);
    this.#format = format;
    this.#limits = limits;
  }

  async open(bytes: Uint8Array): Promise<Opening> {
    const parts = await OfficePackage.open(bytes, this.#limits);
    if (parts === undefined) return this.#rejected(problem('corrupt'));
    if (await this.#isLocked(parts)) return this.#rejected(problem('encrypted'));
    const markup = this.#format.markup();
    const before = await this.#text(parts, this.#format.before, markup);
    if ('problem' in before) return this.#rejected(before.problem);
    const main = await this.#text(parts, this.#format.main, markup);
    if ('problem' in main) return this.#rejected(main.problem);
    const after = await this.#text(parts, this.#format.after, markup);
    if ('problem' in after) return this.#rejected(after.problem);
    const sides = [before, after].map(({ stretches }) => [...new Set(stretches.flat())]);
    const members = characters(main.stretches) < fewCharacters ? parts.members(this.#format.pictures) : [];
    const about = { mediaType: this.#format.mediaType, members: members.slice(0, this.#limits.membersPerArchive) };
    return openText(framed(main.stretches, sides), about, this.#limits);
  }

  async #isLocked(parts: OfficePackage): Promise<boolean> {
    const [manifest] = parts.names(/^META-INF\/manifest\.xml$/u);
    if (manifest === undefined) return false;
    const content = await parts.read(manifest);
    return 'bytes' in content && /<[\w:]*encryption-data[\s>]/u.test(new TextDecoder('latin1').decode(content.bytes));
  }

  async #text(parts: OfficePackage, pattern: RegExp, markup: TextMarkup): Promise<OfficePart> {
    const stretches: (readonly string[])[] = [];
    const names = parts.names(pattern).slice(0, mostSideParts);
    if (names.length === 0 && pattern === this.#format.main) return { problem: problem('corrupt') };
    for (const name of names) {
      const content = await parts.read(name);
      const text = 'problem' in content ? content : readOfficePart(content.bytes, markup);
      if ('problem' in text) return text;
      stretches.push(...text.stretches);
    }
    return { stretches };
  }

  #rejected(found: Problem): Opening {
    return { kind: 'rejected', mediaType: this.#format.mediaType, problem: found };
  }
}

/** Headers on top of the first page, notes and footers at the foot of the last. */
function framed(
  stretches: readonly (readonly string[])[],
  [before = [], after = []]: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const written = stretches.filter((lines) => lines.length > 0);
  const [first = [], ...rest] = written;
  const start = [[...before, ...first], ...rest];
  return [...start.slice(0, -1), [...(start.at(-1) ?? []), ...after]];
}
