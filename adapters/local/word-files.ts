import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readPageWords } from '../../core/desk/read-page-words.ts';
import { type Line } from '../../core/page.ts';
import { type PageTexts } from '../../core/ports/page-texts.ts';

type PageLines = ReadonlyMap<number, readonly Line[]>;

/** Files whose words are held: every picture of a page asks for them, and those of a long file take a while to parse. */
const mostHeld = 8;

/** Words of pages as `ResultsWriter` writes them. */
export class WordFiles implements PageTexts {
  readonly #folder: string;
  /** The least lately asked for first; `written`: moment, milliseconds since 1970. */
  readonly #held = new Map<string, { readonly written: number; readonly lines: PageLines }>();

  /** @param folder - that holds `words/`. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  async lines(sha256: string): Promise<PageLines | undefined> {
    const path = join(this.#folder, 'words', `${sha256}.json`);
    const written = (await stat(path).catch(() => undefined))?.mtimeMs;
    if (written === undefined) return undefined;
    const held = this.#held.get(sha256);
    const lines = held?.written === written ? held.lines : readPageWords(await readFile(path, 'utf8'));
    this.#held.delete(sha256);
    this.#held.set(sha256, { written, lines });
    const [oldest] = this.#held.keys();
    if (this.#held.size > mostHeld && oldest !== undefined) this.#held.delete(oldest);
    return lines;
  }
}
