import { type BoundingBox, type Line } from '../page.ts';
import { type FeatureConfig } from './feature-config.ts';
import { pageMeasures, type PageMeasures } from './page-measures.ts';
import { foldPage, type PageToken } from './page-tokens.ts';
import { TokenIds } from './token-ids.ts';

/** Something of the page that a person can be shown, and the features that it stirred. */
export interface FeatureSource {
  readonly kind: 'word' | 'rule';
  /** The word or the two words as they stand on the page, or the name of the rule. */
  readonly text: string;
  /** Of the word, or around the two, where they first stand; null for a rule and without a layout. */
  readonly box: BoundingBox | null;
  /** One entry an occurrence within the source. */
  readonly ids: readonly number[];
  /** Occurrences of the source on the page. */
  readonly count: number;
}

export interface PageFeatures {
  /** Distinct, in the order in which they were met. */
  readonly ids: Int32Array;
  /** As many, all positive. */
  readonly values: Float32Array;
  /** How often each id occurred. */
  readonly counts: ReadonlyMap<number, number>;
  readonly sources: readonly FeatureSource[];
  readonly measures: PageMeasures;
  /** Distinct tokens. */
  readonly tokens: ReadonlySet<string>;
}

/** Features of pages for one configuration; keeps what is costly to make: compiled rules, hashes of tokens. */
export class PageFeaturiser {
  readonly #config: FeatureConfig;
  readonly #ids: TokenIds;
  readonly #rules: readonly RegExp[];

  constructor(config: FeatureConfig) {
    this.#config = config;
    this.#ids = new TokenIds(config);
    this.#rules = config.rules.map(({ pattern }) => new RegExp(pattern, 'm'));
  }

  /** @returns the features of the first `config.characters` characters of a page. */
  features(lines: readonly Line[]): PageFeatures {
    const page = foldPage(lines, this.#config.characters);
    const measures = pageMeasures(page);
    const words = this.#words(page.tokens);
    const sources = [...words.values(), ...this.#pairs(page.tokens).values()];
    const flags = [...this.#matchedRules(page.text), ...this.#heldMeasures(measures)];
    const tokens = new Set(words.keys());
    return { ...this.#weigh(sources, flags), sources: [...sources, ...flags], measures, tokens };
  }

  #words(tokens: readonly PageToken[]): Map<string, FeatureSource> {
    const found = new Map<string, FeatureSource & { count: number }>();
    for (const { text: token, word, box } of tokens) {
      const source = found.get(token);
      if (source === undefined)
        found.set(token, { kind: 'word', text: word, box, ids: this.#ids.token(token), count: 1 });
      else source.count += 1;
    }
    return found;
  }

  #pairs(tokens: readonly PageToken[]): Map<string, FeatureSource> {
    const found = new Map<string, FeatureSource & { count: number }>();
    let left: PageToken | undefined;
    for (const right of tokens) {
      if (left !== undefined) {
        const pair = `${left.text} ${right.text}`;
        const source = found.get(pair);
        const text = left.word === right.word ? left.word : `${left.word} ${right.word}`;
        if (source === undefined)
          found.set(pair, {
            kind: 'word',
            text,
            box: around(left.box, right.box),
            ids: this.#ids.pair(pair),
            count: 1,
          });
        else source.count += 1;
      }
      left = right;
    }
    return found;
  }

  #matchedRules(text: string): FeatureSource[] {
    const first = this.#config.wordBuckets + this.#config.gramBuckets;
    return this.#config.rules.flatMap(({ name }, index) =>
      this.#rules[index]?.test(text) === true ? [flag(name, first + index)] : [],
    );
  }

  #heldMeasures(measures: PageMeasures): FeatureSource[] {
    const first = this.#config.wordBuckets + this.#config.gramBuckets + this.#rules.length;
    return this.#config.measures.flatMap(({ name, measure, from, to }, index) =>
      measures[measure] >= from && measures[measure] < to ? [flag(name, first + index)] : [],
    );
  }

  /** Sublinear term frequency, words and n-grams each scaled to norm 1; flags have their one value. */
  #weigh(
    sources: readonly FeatureSource[],
    flags: readonly FeatureSource[],
  ): Pick<PageFeatures, 'ids' | 'values' | 'counts'> {
    const counts = new Map<number, number>();
    for (const { ids, count } of sources) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + count);
    const norms = this.#norms(counts);
    const ids = new Int32Array(counts.size + flags.length);
    const values = new Float32Array(ids.length).fill(this.#config.flagValue);
    let at = 0;
    for (const [id, count] of counts) {
      ids[at] = id;
      values[at] = sublinear(count) / (id < this.#config.wordBuckets ? norms.words : norms.grams);
      at += 1;
    }
    for (const [id = 0] of flags.map((source) => source.ids)) {
      ids[at] = id;
      counts.set(id, 1);
      at += 1;
    }
    return { ids, values, counts };
  }

  #norms(counts: ReadonlyMap<number, number>): { words: number; grams: number } {
    let words = 0;
    let grams = 0;
    for (const [id, count] of counts) {
      if (id < this.#config.wordBuckets) words += sublinear(count) ** 2;
      else grams += sublinear(count) ** 2;
    }
    return { words: Math.sqrt(words), grams: Math.sqrt(grams) };
  }
}

function sublinear(count: number): number {
  return 1 + Math.log(count);
}

function flag(name: string, id: number): FeatureSource {
  return { kind: 'rule', text: name, box: null, ids: [id], count: 1 };
}

function around(a: BoundingBox | null, b: BoundingBox | null): BoundingBox | null {
  if (a === null || b === null) return a ?? b;
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}
