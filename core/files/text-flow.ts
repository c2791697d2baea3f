interface Row {
  readonly cells: string[][];
}

/**
 * Gathers the text of a word-processor file as it is met: paragraphs become lines, table rows become one line each, page
 * breaks begin a new stretch. Text boxes, met inside a paragraph, come before the paragraph that holds them.
 */
export class TextFlow {
  readonly #stretches: string[][] = [[]];
  readonly #paragraphs: string[] = [];
  readonly #rows: Row[] = [];
  #breakAfterRow = false;
  #breakAfterParagraph = false;
  #hidden = false;

  /** Lines between page breaks. */
  get stretches(): readonly (readonly string[])[] {
    return this.#stretches;
  }

  startParagraph(): void {
    this.#paragraphs.push('');
  }

  endParagraph(): void {
    this.#emit(this.#paragraphs.pop() ?? '');
    if (!this.#breakAfterParagraph || this.#paragraphs.length > 0) return;
    this.#breakAfterParagraph = false;
    this.breakPage();
  }

  /** Whether what is written next is hidden from the reader of the page, and so left out. */
  hide(hidden: boolean): void {
    this.#hidden = hidden;
  }

  /** Adds text to the paragraph; outside of any, there is none to add to. */
  write(text: string): void {
    if (this.#hidden) return;
    const current = this.#paragraphs.pop();
    if (current !== undefined) this.#paragraphs.push(current + text);
  }

  breakLine(): void {
    const current = this.#paragraphs.pop();
    if (current === undefined) return;
    this.#emit(current);
    this.#paragraphs.push('');
  }

  /** A row is not torn apart: a break inside it counts after it. */
  breakPage(): void {
    if (this.#rows.length > 0) {
      this.#breakAfterRow = true;
      return;
    }
    this.breakLine();
    this.#stretches.push([]);
  }

  /** Whether a page ends with the paragraph being written. */
  breakAfterParagraph(breaks: boolean): void {
    this.#breakAfterParagraph = breaks;
  }

  startRow(): void {
    this.#rows.push({ cells: [] });
  }

  startCell(): void {
    this.#rows.at(-1)?.cells.push([]);
  }

  /** Cells with text are joined by a tab; a row with only one keeps its lines, being there for the layout. */
  endRow(): void {
    const written = (this.#rows.pop()?.cells ?? []).filter((lines) => lines.length > 0);
    const [only = []] = written;
    if (written.length === 1) for (const line of only) this.#emit(line);
    else this.#emit(written.map((lines) => lines.join(' ')).join('\t'));
    if (!this.#breakAfterRow || this.#rows.length > 0) return;
    this.#breakAfterRow = false;
    this.breakPage();
  }

  #emit(line: string): void {
    if (line.trim() === '') return;
    const row = this.#rows.at(-1);
    const target = row === undefined ? this.#stretches.at(-1) : row.cells.at(-1);
    target?.push(line);
  }
}
