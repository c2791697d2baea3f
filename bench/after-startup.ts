import { figureOf, type Figures, type Round } from './statistics.ts';

/** Which run of a round is one page alone, and which runs its wall clock is to be taken off. */
export interface StartupRuns {
  readonly onePage: string;
  readonly runs: readonly string[];
  /** Systems whose start-up is part of each page and stays: they get their plain speed under the same name. */
  readonly others: readonly string[];
}

/**
 * Adds `pagesPerSecondAfterStartup`: all pages but one, over the wall clock beyond that of a one-page run.
 * What a one-page run takes is start-up, one page and the end; null when that leaves nothing.
 */
export function withoutStartup(round: Round, { onePage, runs, others }: StartupRuns): Round {
  const added = [...runs, ...others].flatMap((name): [string, Figures][] => {
    const run = round[name];
    const alone = runs.includes(name) ? onePage : '';
    return run === undefined ? [] : [[name, { ...run, pagesPerSecondAfterStartup: speedBeyond(round, name, alone) }]];
  });
  return { ...round, ...Object.fromEntries(added) };
}

function speedBeyond(round: Round, name: string, alone: string): number | null {
  const beyond = (figure: string): number =>
    (figureOf(round, name, figure) ?? 0) - (figureOf(round, alone, figure) ?? 0);
  const [pages, seconds] = [beyond('pages'), beyond('wallSeconds')];
  return pages > 0 && seconds > 0 ? pages / seconds : null;
}
