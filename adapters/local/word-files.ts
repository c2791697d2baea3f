import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPageWords } from '../../core/desk/read-page-words.ts';
import { type Line } from '../../core/page.ts';
import { type PageTexts } from '../../core/ports/page-texts.ts';

/** Words of pages as `ResultsWriter` writes them. */
export class WordFiles implements PageTexts {
  readonly #folder: string;

  /** @param folder - that holds `words/`. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  async lines(sha256: string): Promise<ReadonlyMap<number, readonly Line[]> | undefined> {
    const text = await readFile(join(this.#folder, 'words', `${sha256}.json`), 'utf8').catch(() => undefined);
    return text === undefined ? undefined : readPageWords(text);
  }
}
