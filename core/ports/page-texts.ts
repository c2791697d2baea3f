import { type Line } from '../page.ts';

/** The words of pages that were read. */
export interface PageTexts {
  /** @param sha256 - of the file. @returns lines of each page by its number; undefined where the file has no words. */
  lines(sha256: string): Promise<ReadonlyMap<number, readonly Line[]> | undefined>;
}
