import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { LiasseError } from '../../core/liasse-error.ts';
import { silentProgress } from '../../core/silent-progress.ts';
import { Engine } from '../engine.ts';
import { exitCodes } from '../exit-codes.ts';
import { loadLimits } from '../load-limits.ts';
import { duelText, type Lesson, Trainer } from '../trainer.ts';

export interface AddClassOptions {
  readonly examples: string;
  readonly description: string;
  readonly model?: string;
}

const fewest = 5;

/** Teaches a class by examples. @returns the exit code: not 0 when the challenger was refused. @throws LiasseError. */
export async function addClass(label: string, { examples, description, model }: AddClassOptions): Promise<number> {
  const trainer = await Trainer.open(model);
  refuseName(label, trainer.shippedLabels);
  const lessons = await read(examples, label);
  if (lessons.length < fewest) {
    const message = `${examples} : ${lessons.length} exemple(s) lisible(s), il en faut au moins ${fewest}.`;
    throw new LiasseError('configuration-invalid', message);
  }
  const duel = await trainer.teach(lessons, [{ label, description, own: true }]);
  process.stdout.write(duelText(duel));
  return duel.promoted ? exitCodes.allRead : exitCodes.someNotRead;
}

function refuseName(label: string, shipped: readonly string[]): void {
  if (!/^[a-z][a-z0-9_]{1,39}$/.test(label)) {
    throw new LiasseError('configuration-invalid', `« ${label} » : lettres minuscules, chiffres et _, 40 au plus.`);
  }
  if (shipped.includes(label)) {
    throw new LiasseError('configuration-invalid', `« ${label} » est déjà une classe du modèle livré.`);
  }
}

/** Reads the examples as any paper is read, and forgets their text. */
async function read(examples: string, label: string): Promise<Lesson[]> {
  const out = await mkdtemp(join(tmpdir(), 'liasse-'));
  const options = { out, limits: loadLimits(undefined), workers: availableParallelism(), bom: true, fresh: false };
  const engine = await Engine.open({ ...options, progress: silentProgress });
  try {
    const lessons: Lesson[] = [];
    for (const file of await engine.read(await engine.find([examples]))) {
      const pages = ((await engine.record(file))?.pages ?? []).map(({ page }) => page);
      const folder = dirname(file.source);
      const lesson = {
        label,
        group: folder === '.' ? file.sha256 : `${label}/${folder}`,
        document: file.sha256,
        pages,
      };
      if (pages.some(({ lines }) => lines.length > 0)) lessons.push(lesson);
    }
    return lessons;
  } finally {
    await engine.close();
    await rm(out, { recursive: true, force: true });
  }
}
