import { resolve } from 'node:path';
import { addToSummary, type BatchSummary, emptySummary } from '../../core/batch-summary.ts';
import { type FileResult } from '../../core/file-result.ts';
import { type NamedFile } from '../../core/use-cases/analyse-batch.ts';
import { Engine } from '../engine.ts';
import { exitCodes } from '../exit-codes.ts';
import { interruptible, interruption } from '../interruptible.ts';
import { loadLimits } from '../load-limits.ts';
import { parseAcceptedError } from '../parse-accepted-error.ts';
import { silentProgress } from '../../core/silent-progress.ts';
import { nextSteps } from '../terminal/next-steps.ts';
import { ProgressDisplay } from '../terminal/progress-display.ts';
import { summaryText } from '../terminal/summary-text.ts';

export interface AnalyzeOptions {
  readonly out: string;
  readonly workers: number;
  readonly limits?: string;
  /** As typed: a share, 0..1. */
  readonly acceptedError?: string;
  /** Folder of the user's own classes. */
  readonly model?: string;
  readonly bom: boolean;
  readonly quiet: boolean;
  readonly fresh: boolean;
  readonly allowRejected: boolean;
}

/** Reads what is handed in and writes the results. @returns the exit code. @throws LiasseError. */
export async function analyze(inputs: readonly string[], options: AnalyzeOptions): Promise<number> {
  const started = performance.now();
  const limits = loadLimits(options.limits);
  const acceptedError = parseAcceptedError(options.acceptedError);
  const display = options.quiet ? undefined : new ProgressDisplay(process.stderr, () => performance.now());
  const out = resolve(options.out);
  const engine = await Engine.open({ ...options, out, limits, acceptedError, progress: display ?? silentProgress });
  try {
    const run = async (): Promise<BatchSummary> => readAndWrite(engine, inputs);
    const summary = await interruptible(run, () => {
      engine.interrupt(interruption);
    });
    display?.end();
    if (!options.quiet) {
      process.stdout.write(summaryText(summary, (performance.now() - started) / 1000));
      process.stdout.write(nextSteps(inputs, options.out, summary.example));
    }
    return exitCode(summary, options.allowRejected);
  } catch (error) {
    display?.end();
    if (error !== interruption) throw error;
    process.stderr.write('Interrompu. Ce qui a été lu est gardé : relancez la même commande pour continuer.\n');
    return exitCodes.interrupted;
  } finally {
    await engine.close();
  }
}

async function readAndWrite(engine: Engine, inputs: readonly string[]): Promise<BatchSummary> {
  const submissions = await engine.find(inputs);
  await engine.writer.begin();
  const files = await engine.read(submissions);
  const summary = emptySummary();
  await engine.writer.write(countedResults(engine, files, summary));
  return summary;
}

async function* countedResults(
  engine: Engine,
  files: readonly NamedFile[],
  summary: BatchSummary,
): AsyncGenerator<FileResult> {
  for await (const result of engine.results(files)) {
    addToSummary(summary, result);
    yield result;
  }
}

function exitCode({ statuses }: BatchSummary, allowRejected: boolean): number {
  const counts = allowRejected ? statuses.failed : statuses.failed + statuses.rejected;
  return counts === 0 ? exitCodes.allRead : exitCodes.someNotRead;
}
