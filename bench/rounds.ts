import { say } from './say.ts';
import { type Figures, type Round } from './statistics.ts';

/** What is measured against what: one run of each, by name. */
export type Systems = Readonly<Record<string, () => Promise<Figures>>>;

/** Runs every system once a round, always in the same order, so that each ratio compares neighbours in time. */
export async function runRounds(systems: Systems, count: number): Promise<Round[]> {
  const rounds: Round[] = [];
  for (let number = 1; number <= count; number += 1) {
    const round: Record<string, Figures> = {};
    for (const [name, run] of Object.entries(systems)) {
      const figures = await run();
      round[name] = figures;
      say(`  round ${number}/${count}  ${name}: ${(figures['wallSeconds'] ?? 0).toFixed(2)} s`);
    }
    rounds.push(round);
  }
  return rounds;
}
