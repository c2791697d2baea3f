import { problem, type Problem } from '../problem.ts';
import { TextFlow } from './text-flow.ts';
import { decodeXml, xmlEvents, type XmlEvent } from './xml-events.ts';

/** What an element does to the text by being there. */
export type FlowAction =
  'startParagraph' | 'endParagraph' | 'breakLine' | 'breakPage' | 'startRow' | 'startCell' | 'endRow';

/** What the elements of a word-processor format do to the text. */
export interface TextMarkup {
  /** Wanted prefix of each namespace address. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** Elements that are left out with all that is in them. */
  readonly skipped: ReadonlySet<string>;
  /** Elements whose characters are text; undefined when all of a paragraph is. */
  readonly textElements: ReadonlySet<string> | undefined;
  readonly onOpen: ReadonlyMap<string, FlowAction | ((flow: TextFlow, attributes: string) => void)>;
  readonly onClose: ReadonlyMap<string, FlowAction>;
}

export type OfficeText = { readonly stretches: readonly (readonly string[])[] } | { readonly problem: Problem };

function faultProblem(fault: 'malformed' | 'declaration'): Problem {
  return problem('corrupt', fault === 'declaration' ? 'Il contient une déclaration interdite (DTD).' : '');
}

/** Walks one part of a word-processor file. */
class Walk {
  readonly flow = new TextFlow();
  readonly #markup: TextMarkup;
  #skipped = 0;
  #textDepth = 0;

  constructor(markup: TextMarkup) {
    this.#markup = markup;
  }

  take(event: Exclude<XmlEvent, { kind: 'fault' }>): void {
    if (event.kind === 'text') this.#text(event.text);
    else if (event.kind === 'open') this.#open(event.name, event.attributes);
    else this.#close(event.name);
  }

  #text(text: string): void {
    if (this.#skipped === 0 && (this.#markup.textElements === undefined || this.#textDepth > 0)) this.flow.write(text);
  }

  #open(name: string, attributes: string): void {
    if (this.#markup.skipped.has(name)) this.#skipped += 1;
    if (this.#skipped > 0) return;
    if (this.#markup.textElements?.has(name) === true) this.#textDepth += 1;
    const action = this.#markup.onOpen.get(name);
    if (typeof action === 'function') action(this.flow, attributes);
    else if (action !== undefined) this.flow[action]();
  }

  #close(name: string): void {
    const skipped = this.#skipped > 0;
    if (this.#markup.skipped.has(name)) this.#skipped -= 1;
    if (skipped) return;
    if (this.#markup.textElements?.has(name) === true) this.#textDepth -= 1;
    const action = this.#markup.onClose.get(name);
    if (action !== undefined) this.flow[action]();
  }
}

/** Text of one XML part, as lines between page breaks, or what keeps it from being read. */
export function officeText(part: Uint8Array, markup: TextMarkup): OfficeText {
  const walk = new Walk(markup);
  for (const event of xmlEvents(decodeXml(part), markup.prefixes)) {
    if (event.kind === 'fault') return { problem: faultProblem(event.fault) };
    walk.take(event);
  }
  return { stretches: walk.flow.stretches };
}
