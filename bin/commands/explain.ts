import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type FileResult } from '../../core/file-result.ts';
import { Engine } from '../engine.ts';
import { exitCodes } from '../exit-codes.ts';
import { interruptible, interruption } from '../interruptible.ts';
import { loadLimits } from '../load-limits.ts';
import { silentProgress } from '../../core/silent-progress.ts';
import { explanationText } from '../terminal/explanation-text.ts';

export interface ExplainOptions {
  readonly out?: string;
  readonly model?: string;
}

/** Says on standard output why a file has its labels. @returns the exit code. @throws LiasseError. */
export async function explain(file: string, { out, model }: ExplainOptions): Promise<number> {
  if (out !== undefined) return explainIn(file, resolve(out), model);
  const temporary = await mkdtemp(join(tmpdir(), 'liasse-'));
  try {
    return await explainIn(file, temporary, model);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function explainIn(file: string, out: string, model: string | undefined): Promise<number> {
  const options = {
    out,
    limits: loadLimits(undefined),
    workers: availableParallelism(),
    bom: true,
    fresh: false,
    model,
  };
  const engine = await Engine.open({ ...options, progress: silentProgress });
  try {
    const results = await interruptible(
      async () => resultsOf(engine, file),
      () => {
        engine.interrupt(interruption);
      },
    );
    process.stdout.write(results.map(explanationText).join('\n'));
    const unread = results.some(({ status }) => status === 'rejected' || status === 'failed');
    return unread ? exitCodes.someNotRead : exitCodes.allRead;
  } catch (error) {
    if (error !== interruption) throw error;
    return exitCodes.interrupted;
  } finally {
    await engine.close();
  }
}

async function resultsOf(engine: Engine, file: string): Promise<FileResult[]> {
  const files = await engine.read(await engine.find([file]));
  const results: FileResult[] = [];
  for await (const result of engine.results(files)) results.push(result);
  return results;
}
