import { type CutPage } from './cut-page.ts';
import { type PageContent } from './page-content.ts';

/** How alike the two pages around a gap are in what they say; each 0..1 but for `wordsDip`, `leansOn` and `leansBack`: -1..1. */
export const likenessSignNames = [
  'wordsShared', 'wordsDip', 'rareWordsShared', 'leansOn', 'leansBack', 'headShared', 'headEverywhere', 'footShared', 'sentenceGoesOn', 'identifiersShared', 'numberKept', 'numberChanges', 'twins', 'roundBegins', 'roundGoesOn', 'topLikeFirst', 'topLikeBefore',
] as const; // prettier-ignore

export type LikenessSigns = Readonly<Record<(typeof likenessSignNames)[number], number>>;

/** Share of lines in common from which two pages are copies of one form. */
const twinShare = 0.6;
/** Pages back to which a copy of the same form is looked for. */
const roundReach = 8;
/** A word on more pages than that is not rare. */
const rarePages = 3;
const shortestRareWord = 6;
/** Rare words in common for a full sign. */
const manyRareWords = 8;
/** Signs of a first page from which an earlier page is taken for one. */
const leastSigns = 2;
/** Pages from which a running head tells something of the whole file. */
const leastPages = 3;

/** What words weigh in one file: rare ones more. */
export class FileWords {
  readonly #pages: readonly CutPage[];
  readonly #counts = new Map<string, number>();
  readonly #headCounts = new Map<string, number>();
  readonly #shared: readonly number[];
  readonly #rare: readonly number[];

  /** @param pages - of one file, those with text. */
  constructor(pages: readonly CutPage[]) {
    this.#pages = pages;
    for (const { content, head } of pages) {
      for (const word of content.words) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
      for (const line of new Set(head)) this.#headCounts.set(line, (this.#headCounts.get(line) ?? 0) + 1);
    }
    this.#shared = pages.map((page, at) => this.#sharedWords(pages[at - 1]?.content, page.content));
    this.#rare = pages.map((page, at) => this.#rareWords(pages[at - 1]?.content, page.content));
  }

  /** @param at - position of the page after the gap, from 1. */
  signs(at: number): LikenessSigns {
    const [before, now] = [this.#pages[at - 1], this.#pages[at]];
    if (before === undefined || now === undefined) throw new RangeError(`no gap before page ${at}`);
    return {
      ...this.#wordSigns(at),
      ...this.#headSigns(before, now),
      sentenceGoesOn: Number(before.content.endsOpen && now.first.midSentence === 1),
      identifiersShared: Math.min(3, common(before.content.identifiers, now.content.identifiers)) / 3,
      ...documentNumbers(before.content, now.content),
      ...this.#rounds(at),
      topLikeFirst: this.#topLikeFirst(at),
      topLikeBefore: topLikeness(before.content, now.content),
    };
  }

  #wordSigns(
    at: number,
  ): Pick<LikenessSigns, 'wordsShared' | 'wordsDip' | 'rareWordsShared' | 'leansOn' | 'leansBack'> {
    const share = this.#shared[at] ?? 0;
    const rare = this.#rare[at] ?? 0;
    const around = [at - 1, at + 1].flatMap((index) => (index >= 1 ? (this.#shared[index] ?? []) : []));
    return {
      wordsShared: share,
      wordsDip: around.length === 0 ? 0 : around.reduce((sum, value) => sum + value, 0) / around.length - share,
      rareWordsShared: rare,
      leansOn: (this.#rare[at + 1] ?? rare) - rare,
      leansBack: at > 1 ? (this.#rare[at - 1] ?? 0) - rare : 0,
    };
  }

  #headSigns(before: CutPage, now: CutPage): Pick<LikenessSigns, 'headShared' | 'headEverywhere' | 'footShared'> {
    const heads = now.head.filter((line) => before.head.includes(line));
    const all = this.#pages.length;
    return {
      headShared: Number(heads.length > 0),
      headEverywhere: Number(all >= leastPages && heads.some((line) => this.#headCounts.get(line) === all)),
      footShared: Number(now.foot.some((line) => before.foot.includes(line))),
    };
  }

  /** Share of the words of the page with fewer that both pages use, rare words weighing more. */
  #sharedWords(before: PageContent | undefined, now: PageContent): number {
    if (before === undefined) return 0;
    const weigh = (words: Iterable<string>): number => {
      let sum = 0;
      for (const word of words) sum += Math.log(1 + this.#pages.length / (this.#counts.get(word) ?? 1));
      return sum;
    };
    const smaller = Math.min(weigh(before.words), weigh(now.words));
    return smaller === 0 ? 0 : weigh([...now.words].filter((word) => before.words.has(word))) / smaller;
  }

  /** Names and matters that these two pages speak of, and hardly another. */
  #rareWords(before: PageContent | undefined, now: PageContent): number {
    if (before === undefined) return 0;
    const isRare = (word: string): boolean =>
      word.length >= shortestRareWord && (this.#counts.get(word) ?? 0) <= rarePages;
    const count = [...now.words].filter((word) => before.words.has(word) && isRare(word)).length;
    return Math.min(1, count / manyRareWords);
  }

  /** One form several times over: copies of one page side by side, or a run of pages that begins again. */
  #rounds(at: number): Pick<LikenessSigns, 'twins' | 'roundBegins' | 'roundGoesOn'> {
    const copy = (one: number, other: number): boolean => this.#areCopies(one, other);
    let begins = false;
    let goesOn = false;
    for (let earlier = Math.max(0, at - roundReach); earlier <= at - 2; earlier += 1) {
      if (!copy(earlier, at)) continue;
      if (earlier >= 1 && copy(earlier - 1, at - 1)) goesOn = true;
      else begins = true;
    }
    return { twins: Number(copy(at - 1, at)), roundBegins: Number(begins && !goesOn), roundGoesOn: Number(goesOn) };
  }

  /** How much more than the page before the top of this one is like that of an earlier first page; a running head is like both. */
  #topLikeFirst(at: number): number {
    const [before, now] = [this.#pages[at - 1]?.content, this.#pages[at]?.content];
    if (before === undefined || now === undefined) return 0;
    const earlier = this.#pages.slice(Math.max(0, at - roundReach), at - 1);
    const likely = earlier.filter(
      (page) => page.index === 0 || page.mark?.number === 1 || firstSigns(page) >= leastSigns,
    );
    return likely.reduce(
      (most, { content }) => Math.max(most, topLikeness(content, now) - topLikeness(content, before)),
      0,
    );
  }

  #areCopies(one: number, other: number): boolean {
    const [a, b] = [this.#pages[one]?.content.lines, this.#pages[other]?.content.lines];
    if (a === undefined || b === undefined || a.size + b.size === 0) return false;
    return (2 * common(a, b)) / (a.size + b.size) >= twinShare;
  }
}

function firstSigns({ first }: CutPage): number {
  return first.letterhead + first.kindOfDocument + first.opening + first.reference + first.contact;
}

function topLikeness(one: PageContent, other: PageContent): number {
  return one.top.size + other.top.size === 0 ? 0 : (2 * common(one.top, other.top)) / (one.top.size + other.top.size);
}

function documentNumbers(before: PageContent, now: PageContent): Pick<LikenessSigns, 'numberKept' | 'numberChanges'> {
  const both = [...now.numbers].filter(([kind]) => before.numbers.has(kind));
  const kept = both.filter(([kind, number]) => before.numbers.get(kind) === number);
  return { numberKept: Number(kept.length > 0), numberChanges: Number(both.length > kept.length) };
}

function common(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const value of one) if (other.has(value)) count += 1;
  return count;
}
