import { type Machine } from './machine.ts';
import { type Comparison, type Figures, mediansOf, ratioOf, type Round, type Spread } from './statistics.ts';
import { type Versions } from './versions.ts';

/** Something that must hold, and whether it did. */
export interface Verdict {
  readonly rule: string;
  readonly measured: number | null;
  readonly limit: number;
  readonly holds: boolean;
}

/** What one bench found out. */
export interface Outcome {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly rounds: readonly Round[];
  readonly comparisons: readonly Comparison[];
  /** Figures that are not measured round by round. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** The bench fails when one does not hold. */
  readonly verdicts?: readonly Verdict[];
  /** What whoever reads the figures must know. */
  readonly notes: readonly string[];
}

/** The one JSON object that a bench prints. */
export interface Report {
  readonly bench: string;
  readonly startedAt: string;
  readonly seconds: number;
  readonly machine: Machine;
  readonly versions: Versions;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Null where the peer is missing. */
  readonly ratios: readonly (Comparison & { readonly ratio: Spread | null })[];
  readonly verdicts: readonly Verdict[];
  readonly medians: Readonly<Record<string, Figures>>;
  readonly details: Readonly<Record<string, unknown>>;
  readonly rounds: readonly Round[];
  readonly notes: readonly string[];
}

/** Puts what was found beside the circumstances it was found in. */
export function makeReport(
  circumstances: Pick<Report, 'bench' | 'startedAt' | 'seconds' | 'machine' | 'versions'>,
  outcome: Outcome,
): Report {
  const { parameters, rounds, comparisons, details = {}, verdicts = [], notes } = outcome;
  return {
    ...circumstances,
    parameters,
    ratios: comparisons.map((comparison) => ({ ...comparison, ratio: ratioOf(rounds, comparison) })),
    verdicts,
    medians: mediansOf(rounds),
    details,
    rounds,
    notes,
  };
}

/** At most so much; a figure that could not be taken does not hold. */
export function atMost(rule: string, measured: number | null, limit: number): Verdict {
  return { rule, measured, limit, holds: measured !== null && measured <= limit };
}

/** JSON with four significant decimals: more would only be noise. */
export function reportJson(report: Report): string {
  return JSON.stringify(report, (_, value: unknown) => (typeof value === 'number' ? rounded(value) : value), 2);
}

function rounded(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toFixed(4));
}
