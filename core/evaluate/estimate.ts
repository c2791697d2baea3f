import { type Interval } from './bootstrap-interval.ts';

/** A figure and how far chance may have moved it. */
export interface Estimate {
  /** 0..1; null without files. */
  readonly value: number | null;
  /** 95 % bootstrap, files drawn one by one; and drawn by whole groups. */
  readonly byFile: Interval | null;
  readonly byGroup: Interval | null;
}
