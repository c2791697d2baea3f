import { type FeatureConfig } from './feature-config.ts';
import { hashFeature } from './hash-feature.ts';

/** Tokens remembered: the same words come back on every page; a few megabytes at most. */
const mostRemembered = 20_000;

/** Ids of the hashed features of tokens and of pairs of tokens. */
export class TokenIds {
  readonly #config: FeatureConfig;
  readonly #remembered = new Map<string, readonly number[]>();

  constructor(config: FeatureConfig) {
    this.#config = config;
  }

  /** @returns the id of the word itself, then those of its character n-grams, one entry an occurrence. */
  token(token: string): readonly number[] {
    const known = this.#remembered.get(token);
    if (known !== undefined) return known;
    const ids = [this.#word(`w ${token}`), ...this.#grams(token)];
    if (this.#remembered.size >= mostRemembered) this.#remembered.clear();
    this.#remembered.set(token, ids);
    return ids;
  }

  /** @param pair - two tokens with a blank between them. */
  pair(pair: string): readonly number[] {
    return [this.#word(`p ${pair}`)];
  }

  #word(key: string): number {
    return hashFeature(key) & (this.#config.wordBuckets - 1);
  }

  #grams(token: string): number[] {
    const { wordBuckets, gramBuckets, gramLengths } = this.#config;
    const padded = ` ${token} `;
    return gramLengths.flatMap((length) =>
      Array.from({ length: Math.max(0, padded.length - length + 1) }, (_, at) => {
        return wordBuckets + (hashFeature(padded.slice(at, at + length)) & (gramBuckets - 1));
      }),
    );
  }
}
