/** Figures of one system in one round, or null where it has none. */
export type Figures = Readonly<Record<string, number | null>>;

/** What each system did in one round, by the system's name. */
export type Round = Readonly<Record<string, Figures>>;

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** One figure of one system divided by the same figure of another, round by round. */
export interface Comparison {
  readonly of: string;
  readonly peer: string;
  readonly figure: string;
  /** Whether a ratio above 1 speaks for `of`. */
  readonly higherIsBetter: boolean;
}

/** @returns the middle value, or the mean of the two in the middle; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** @returns null of nothing. */
export function spread(values: readonly number[]): Spread | null {
  const middle = median(values);
  return middle === null ? null : { median: middle, min: Math.min(...values), max: Math.max(...values) };
}

/** @returns null when the system did not run, or has no such figure. */
export function figureOf(round: Round | undefined, system: string, figure: string): number | null {
  return round?.[system]?.[figure] ?? null;
}

/**
 * Compares within each round, so that what slows the machine for a while slows both sides.
 *
 * @returns null when there is no round in which both have the figure, as when the peer is not installed.
 */
export function ratioOf(rounds: readonly Round[], { of, peer, figure }: Comparison): Spread | null {
  const ratios = rounds.flatMap((round) => {
    const mine = figureOf(round, of, figure);
    const theirs = figureOf(round, peer, figure);
    return mine === null || theirs === null || theirs === 0 ? [] : [mine / theirs];
  });
  return spread(ratios);
}

/** The median over the rounds of each figure of each system. */
export function mediansOf(rounds: readonly Round[]): Record<string, Figures> {
  const systems = [...new Set(rounds.flatMap((round) => Object.keys(round)))];
  return Object.fromEntries(
    systems.map((system) => [system, medianFigures(rounds.map((round) => round[system] ?? {}))]),
  );
}

function medianFigures(rounds: readonly Figures[]): Figures {
  const names = [...new Set(rounds.flatMap((figures) => Object.keys(figures)))];
  return Object.fromEntries(
    names.map((name) => [
      name,
      median(rounds.map((figures) => figures[name] ?? null).filter((value) => value !== null)),
    ]),
  );
}
