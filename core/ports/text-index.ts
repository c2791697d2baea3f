/** A page of a file, to be found by its words. */
export interface IndexedPage {
  readonly page: number;
  /** Lines joined by line feeds. */
  readonly text: string;
}

/** A page that was found. */
export interface FoundPage {
  readonly file: string;
  readonly page: number;
  readonly text: string;
}

/** Full text of the pages of a tenant; accents and case do not count. */
export interface TextIndex {
  /** Replaces what is known of a file. */
  put(tenant: string, file: string, pages: readonly IndexedPage[]): Promise<void>;
  /**
   * Pages that hold all the words, the best first.
   *
   * @param words - as typed; the last may be the beginning of a word.
   */
  search(
    tenant: string,
    words: string,
    part: { readonly offset: number; readonly limit: number },
  ): Promise<readonly FoundPage[]>;
}
