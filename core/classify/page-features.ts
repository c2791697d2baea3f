import { type Line } from '../page.ts';
import { type FeatureConfig } from './feature-config.ts';
import { hashFeature } from './hash-feature.ts';
import { pageMeasures, type PageMeasures } from './page-measures.ts';
import { foldPage, type PageToken } from './page-tokens.ts';

/** Something of the page that a person can be shown, and the features that it stirred. */
export interface FeatureSource {
  readonly kind: 'word' | 'rule';
  /** The word or the two words as they stand on the page, or the name of the rule. */
  readonly text: string;
  /** Ids, one entry an occurrence within the source. */
  readonly ids: readonly number[];
  /** Occurrences of the source on the page. */
  readonly count: number;
}

export interface PageFeatures {
  /** Distinct, in the order in which they were met. */
  readonly ids: Int32Array;
  /** As many, all positive. */
  readonly values: Float32Array;
  /** How often each id occurred, as many. */
  readonly counts: ReadonlyMap<number, number>;
  readonly sources: readonly FeatureSource[];
  readonly measures: PageMeasures;
  /** Distinct tokens of letters, with their occurrences. */
  readonly words: ReadonlyMap<string, number>;
}

/** A rule ready to be matched. */
export interface CompiledRule {
  readonly name: string;
  readonly expression: RegExp;
}

export function compileRules(config: FeatureConfig): readonly CompiledRule[] {
  return config.rules.map(({ name, pattern }) => ({ name, expression: new RegExp(pattern, 'm') }));
}

/** Features of pages for one configuration; keeps the compiled rules. */
export class PageFeaturiser {
  readonly #config: FeatureConfig;
  readonly #rules: readonly CompiledRule[];

  constructor(config: FeatureConfig) {
    this.#config = config;
    this.#rules = compileRules(config);
  }

  /** @returns the features of the first `config.characters` characters of a page. */
  features(lines: readonly Line[]): PageFeatures {
    const page = foldPage(lines, this.#config.characters);
    const measures = pageMeasures(page);
    const words = tally(page.tokens.map((token) => token.text));
    const sources = [...this.#wordSources(page.tokens), ...this.#pairSources(page.tokens)];
    const flags = [...this.#ruleSources(page.text), ...this.#measureSources(measures)];
    return { ...this.#weigh(sources, flags), sources: [...sources, ...flags], measures, words };
  }

  #wordSources(tokens: readonly PageToken[]): FeatureSource[] {
    return tallySources(tokens.map(({ text, word }) => [text, word])).map(([token, text, count]) => ({
      kind: 'word',
      text,
      ids: [this.#word(`w ${token}`), ...this.#grams(token)],
      count,
    }));
  }

  #pairSources(tokens: readonly PageToken[]): FeatureSource[] {
    const pairs = tokens.slice(1).map((right, index): [string, string] => {
      const left = tokens[index] ?? right;
      return [`${left.text} ${right.text}`, left.word === right.word ? left.word : `${left.word} ${right.word}`];
    });
    return tallySources(pairs).map(([pair, text, count]) => ({
      kind: 'word',
      text,
      ids: [this.#word(`p ${pair}`)],
      count,
    }));
  }

  #word(key: string): number {
    return hashFeature(key) & (this.#config.wordBuckets - 1);
  }

  #grams(token: string): number[] {
    const { wordBuckets, gramBuckets, gramLengths } = this.#config;
    const padded = ` ${token} `;
    const ids: number[] = [];
    for (const length of gramLengths) {
      for (let at = 0; at + length <= padded.length; at += 1) {
        ids.push(wordBuckets + (hashFeature(padded.slice(at, at + length)) & (gramBuckets - 1)));
      }
    }
    return ids;
  }

  #ruleSources(text: string): FeatureSource[] {
    const first = this.#config.wordBuckets + this.#config.gramBuckets;
    return this.#rules.flatMap(({ name, expression }, index) =>
      expression.test(text) ? [{ kind: 'rule', text: name, ids: [first + index], count: 1 }] : [],
    );
  }

  #measureSources(measures: PageMeasures): FeatureSource[] {
    const first = this.#config.wordBuckets + this.#config.gramBuckets + this.#rules.length;
    return this.#config.measures.flatMap(({ name, measure, from, to }, index) =>
      measures[measure] >= from && measures[measure] < to
        ? [{ kind: 'rule', text: name, ids: [first + index], count: 1 }]
        : [],
    );
  }

  /** Sublinear term frequency, words and n-grams each scaled to norm 1; flags have their one value. */
  #weigh(
    sources: readonly FeatureSource[],
    flags: readonly FeatureSource[],
  ): Pick<PageFeatures, 'ids' | 'values' | 'counts'> {
    const counts = new Map<number, number>();
    for (const { ids, count } of sources) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + count);
    const squares = { words: 0, grams: 0 };
    for (const [id, count] of counts) squares[this.#block(id)] += (1 + Math.log(count)) ** 2;
    const ids = Int32Array.from([...counts.keys(), ...flags.flatMap((flag) => flag.ids)]);
    const values = new Float32Array(ids.length).fill(this.#config.flagValue);
    let at = 0;
    for (const [id, count] of counts) {
      values[at] = (1 + Math.log(count)) / Math.sqrt(squares[this.#block(id)]);
      at += 1;
    }
    for (const {
      ids: [id = 0],
    } of flags)
      counts.set(id, 1);
    return { ids, values, counts };
  }

  #block(id: number): 'words' | 'grams' {
    return id < this.#config.wordBuckets ? 'words' : 'grams';
  }
}

function tally(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Distinct keys with the first text that showed each, and how often each occurred. */
function tallySources(entries: readonly (readonly [string, string])[]): [key: string, text: string, count: number][] {
  const found = new Map<string, [string, string, number]>();
  for (const [key, text] of entries) {
    const entry = found.get(key);
    if (entry === undefined) found.set(key, [key, text, 1]);
    else entry[2] += 1;
  }
  return [...found.values()];
}
