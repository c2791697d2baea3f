import { TextFlow } from './text-flow.ts';

/** What an element does to the text by being there. */
export type FlowAction =
  'startParagraph' | 'endParagraph' | 'breakLine' | 'breakPage' | 'startRow' | 'startCell' | 'endRow';

/** One element as it opens; names have the prefix that the markup wants for their namespace, whatever the file calls it. */
export interface OpenElement {
  readonly name: string;
  readonly hasAttributes: boolean;
  /** Value of an attribute by its full name; undefined when it is not there. */
  attribute(name: string): string | undefined;
}

/** What the elements of a word-processor format do to the text. */
export interface TextMarkup {
  /** Wanted prefix of each namespace address. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** Elements that are left out with all that is in them. */
  readonly skipped: ReadonlySet<string>;
  /** Elements whose characters are text; undefined when all of a paragraph is. */
  readonly textElements: ReadonlySet<string> | undefined;
  readonly onOpen: ReadonlyMap<string, FlowAction | ((flow: TextFlow, element: OpenElement) => void)>;
  readonly onClose: ReadonlyMap<string, FlowAction>;
}

/** Gathers the text of one part of a word-processor file from what an XML parser meets in it. */
export class OfficeText {
  readonly #flow = new TextFlow();
  readonly #markup: TextMarkup;
  #skipped = 0;
  #textDepth = 0;

  constructor(markup: TextMarkup) {
    this.#markup = markup;
  }

  /** Lines between page breaks. */
  get stretches(): readonly (readonly string[])[] {
    return this.#flow.stretches;
  }

  text(text: string): void {
    if (this.#skipped === 0 && (this.#markup.textElements === undefined || this.#textDepth > 0)) this.#flow.write(text);
  }

  open(element: OpenElement): void {
    const { name } = element;
    if (this.#markup.skipped.has(name)) this.#skipped += 1;
    if (this.#skipped > 0) return;
    if (this.#markup.textElements?.has(name) === true) this.#textDepth += 1;
    const action = this.#markup.onOpen.get(name);
    if (typeof action === 'function') action(this.#flow, element);
    else if (action !== undefined) this.#flow[action]();
  }

  close(name: string): void {
    const skipped = this.#skipped > 0;
    if (this.#markup.skipped.has(name)) this.#skipped -= 1;
    if (skipped) return;
    if (this.#markup.textElements?.has(name) === true) this.#textDepth -= 1;
    const action = this.#markup.onClose.get(name);
    if (action !== undefined) this.#flow[action]();
  }
}
