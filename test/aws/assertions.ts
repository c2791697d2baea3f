import { deepStrictEqual } from 'node:assert/strict';

/** Counts what was asserted, so that the closing line can say how much was proved. */
export class Assertions {
  passed = 0;
  readonly failures: string[] = [];

  /** @param claim - in words, as a sentence; shown when it does not hold. */
  ok(claim: string, holds: boolean): void {
    if (holds) this.passed++;
    else this.failures.push(claim);
  }

  /** Deep and strict; both values are shown when they differ. */
  equal(claim: string, actual: unknown, expected: unknown): void {
    try {
      deepStrictEqual(actual, expected);
      this.passed++;
    } catch (error) {
      this.failures.push(`${claim}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** Something that should not have been thrown was. */
  fail(claim: string, error: unknown): void {
    this.failures.push(`${claim}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}
