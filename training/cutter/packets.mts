import { type AnalysedPage } from '../../core/analysed-page.ts';
import { type WholeDocument } from './documents.mts';

/** Pages of several documents one behind the other, as one file holds them. */
export interface Packet {
  readonly pages: readonly AnalysedPage[];
  /** Source of each page; a blank one has that of the page before it. */
  readonly groups: readonly string[];
  /** Indices of the pages that begin a document, but the first. */
  readonly starts: readonly number[];
  /** Indices of blank separators. */
  readonly blanks: readonly number[];
}

/** A document as it was filed, and as an office scanner gives it. */
export interface Source {
  readonly asFiled: WholeDocument;
  readonly scanned: WholeDocument | null;
}

const mostPages = 25;
/** Pages of the longest document that goes into a packet. */
const longest = 17;
/** Times that a document is used at most in a round of packets. */
const mostUses = 4;
const round = 60;
const share = { sameLabel: 0.35, blank: 0.3, scanned: 0.3 };

/** Draws packets of two to six documents, every label as likely as another. @param random - 0..1, seeded. */
export function drawPackets(sources: readonly Source[], count: number, random: () => number): Packet[] {
  const fit = sources.filter(({ asFiled }) => asFiled.pages.length <= longest);
  let uses = new Map<Source, number>();
  return Array.from({ length: count }, (_, index) => {
    if (index % round === 0) uses = new Map();
    return drawPacket(
      fit.filter((source) => (uses.get(source) ?? 0) < mostUses),
      uses,
      random,
    );
  }).filter(({ starts }) => starts.length > 0);
}

/** Pages of the longest document of which several copies are put one behind the other. */
const longestForm = 4;

/** Draws packets of one document several times over, each time filled in with other numbers and names. */
export function drawCopies(sources: readonly Source[], count: number, random: () => number): Packet[] {
  const fit = sources.filter(({ asFiled }) => asFiled.pages.length <= longestForm);
  return Array.from({ length: count }, () => {
    const source = fit[Math.floor(random() * fit.length)];
    const document = (random() < share.scanned ? source?.scanned : null) ?? source?.asFiled;
    const copies = document === undefined ? [] : Array.from({ length: 2 + Math.floor(random() * 3) }, () => filledIn(document, random)); // prettier-ignore
    return putTogether(copies, -1);
  });
}

/** The same page with other digits in its numbers and other letters in some of its names. */
function filledIn(document: WholeDocument, random: () => number): WholeDocument {
  const other = (signs: string): string => signs[Math.floor(random() * signs.length)] ?? '';
  const refill = (text: string): string => {
    const name = /^\p{Lu}/u.test(text) && random() < 0.3;
    return text.replace(/\d/g, () => other('0123456789')).replace(/\p{Ll}/gu, (letter) => (name ? other('aeioulnrst') : letter)); // prettier-ignore
  };
  const pages = document.pages.map(({ page, ...rest }) => ({
    ...rest,
    page: {
      ...page,
      lines: page.lines.map(({ words }) => ({ words: words.map((word) => ({ ...word, text: refill(word.text) })) })),
    },
  }));
  return { ...document, pages };
}

/** Each document as a file of its own. */
export function wholeFiles(sources: readonly Source[]): Packet[] {
  return sources
    .flatMap(({ asFiled, scanned }) => (scanned === null ? [asFiled] : [asFiled, scanned]))
    .map(({ pages, group }) => ({ pages, groups: pages.map(() => group), starts: [], blanks: [] }));
}

function drawPacket(sources: readonly Source[], uses: Map<Source, number>, random: () => number): Packet {
  const pick = <Item,>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const count = 2 + Math.floor(random() * 5);
  const blankAfter = random() < share.blank ? Math.floor(random() * (count - 1)) : -1;
  const scanned = random() < share.scanned;
  const taken: Source[] = [];
  let room = mostPages;
  while (taken.length < count) {
    const last = taken.at(-1)?.asFiled.label;
    const free = sources.filter((source) => !taken.includes(source) && source.asFiled.pages.length <= (taken.length === 0 ? room / 2 : room)); // prettier-ignore
    const same = last !== undefined && random() < share.sameLabel;
    const labels = [...new Set(free.map(({ asFiled }) => asFiled.label))].filter((label) => same === (label === last));
    const label = pick(labels);
    const fitting = free.filter(({ asFiled }) => label === undefined || asFiled.label === label);
    const fewest = Math.min(...fitting.map((source) => uses.get(source) ?? 0));
    const source = pick(fitting.filter((one) => (uses.get(one) ?? 0) === fewest));
    if (source === undefined) break;
    uses.set(source, (uses.get(source) ?? 0) + 1);
    taken.push(source);
    room -= source.asFiled.pages.length;
  }
  return putTogether(taken.map((source) => (scanned && source.scanned !== null ? source.scanned : source.asFiled)), blankAfter); // prettier-ignore
}

function putTogether(documents: readonly WholeDocument[], blankAfter: number): Packet {
  const pages: AnalysedPage[] = [];
  const groups: string[] = [];
  const starts: number[] = [];
  const blanks: number[] = [];
  documents.forEach((document, index) => {
    if (index > 0) starts.push(pages.length);
    pages.push(...document.pages);
    groups.push(...document.pages.map(() => document.group));
    if (index === blankAfter && index < documents.length - 1) {
      blanks.push(pages.length);
      pages.push(blankPage);
      groups.push(document.group);
    }
  });
  return {
    pages: pages.map((page, index) => ({ ...page, page: { ...page.page, number: index + 1 } })),
    groups,
    starts,
    blanks,
  };
}

/** A sheet without ink. */
export const blankPage: AnalysedPage = {
  page: { number: 1, width: 595.28, height: 841.89, rotation: 0, skew: 0, textSource: 'none', blank: true, lines: [], textConfidence: null },
  classification: { probabilities: [{ label: 'autre', probability: 1 }], evidence: [], ruleVote: null },
  timing: { read: 0, ocr: 0, classify: 0 },
}; // prettier-ignore
