import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { BenchError } from './bench-error.ts';
import { liasseCommand } from './liasse-command.ts';
import { measureProcess, type ProcessMeasure } from './measure-process.ts';
import { countSources, readResultLines, type ResultLine } from './result-lines.ts';
import { say } from './say.ts';
import { scratchFolder } from './scratch.ts';
import { type Figures } from './statistics.ts';

export interface LiasseRunOptions {
  /** Files and folders handed in. */
  readonly inputs: readonly string[];
  readonly workers: number;
  readonly core: number | null;
  /** Milliseconds, see measureProcess. */
  readonly sampleEvery: number | null;
}

export interface LiasseRun {
  readonly measure: ProcessMeasure;
  readonly lines: readonly ResultLine[];
  readonly figures: Figures;
}

/**
 * `liasse analyze` into an empty folder, so that nothing is known from before.
 *
 * @throws BenchError when it ends otherwise than "all read" (0) or "some rejected or failed" (3).
 */
export async function runLiasse({ inputs, workers, ...how }: LiasseRunOptions): Promise<LiasseRun> {
  const out = scratchFolder('out');
  const argv = [...liasseCommand(), 'analyze', ...inputs, '--out', out, '--workers', String(workers)];
  const measure = await measureProcess({ argv, ...how });
  if (measure.exitCode !== 0 && measure.exitCode !== 3) {
    throw new BenchError(`liasse ended with ${String(measure.exitCode)}:\n${measure.errorTail}`);
  }
  const lines = readResultLines(join(out, 'results.jsonl'));
  rmSync(out, { recursive: true, force: true });
  return { measure, lines, figures: figuresOf(measure, lines) };
}

function figuresOf(measure: ProcessMeasure, lines: readonly ResultLine[]): Figures {
  const sources = countSources(lines);
  const unread = lines.filter(({ status }) => status !== 'done').length;
  if (unread > 0) say(`  liasse: ${unread} of ${lines.length} files are not "done"`);
  return {
    ...speedFigures(measure, sources.native + sources.ocr + sources.none),
    files: lines.length,
    filesNotDone: unread,
    nativePages: sources.native,
    ocrPages: sources.ocr,
    pagesWithoutText: sources.none,
  };
}

/** The figures that every system has. */
export function speedFigures(measure: ProcessMeasure, pages: number): Figures {
  return {
    wallSeconds: measure.wallSeconds,
    cpuSeconds: measure.cpuSeconds,
    pages,
    pagesPerSecond: pages / measure.wallSeconds,
    cpuSecondsPerPage: pages === 0 ? null : measure.cpuSeconds / pages,
    peakMegabytes: measure.peakMegabytes,
    largestProcessMegabytes: measure.peakByProcess[0]?.megabytes ?? null,
  };
}
