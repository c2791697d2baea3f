import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { LiasseError } from '../../core/liasse-error.ts';
import { type Correction, parseCorrections } from '../../core/own-classes/corrections.ts';
import { type FreeLabel } from '../../core/own-classes/fit-head.ts';
import { keptPages } from '../../core/own-classes/kept-pages.ts';
import { exitCodes } from '../exit-codes.ts';
import { duelText, type Lesson, Trainer } from '../trainer.ts';

export interface TrainOptions {
  readonly fromCorrections: string;
  readonly results: string;
  readonly model?: string;
}

/** Teaches what persons corrected. @returns the exit code: not 0 when the challenger was refused. @throws LiasseError. */
export async function trainFromCorrections({ fromCorrections, results, model }: TrainOptions): Promise<number> {
  const trainer = await Trainer.open(model);
  const own = new Map(trainer.ownLabels.map((row) => [row.label, row]));
  const labels = [...trainer.shippedLabels, ...own.keys()];
  const parsed = parseCorrections(await records(fromCorrections), labels);
  if (parsed.kind === 'refused')
    throw new LiasseError('configuration-invalid', `${fromCorrections} : ${parsed.message}`);
  const lessons: Lesson[] = [];
  for (const correction of parsed.corrections) lessons.push(await lessonOf(correction, results));
  const free = [...new Set(lessons.map(({ label }) => label))].map(
    (label): FreeLabel => own.get(label) ?? { label, description: '', own: false },
  );
  const duel = await trainer.teach(lessons, free);
  process.stdout.write(duelText(duel));
  return duel.promoted ? exitCodes.allRead : exitCodes.someNotRead;
}

async function records(path: string): Promise<unknown[]> {
  try {
    const text = await readFile(path, 'utf8');
    if (!path.endsWith('.jsonl')) return parse(text, { columns: true, bom: true, delimiter: [',', ';'], trim: true });
    return text.split('\n').filter((line) => line.trim() !== '').map((line): unknown => JSON.parse(line)); // prettier-ignore
  } catch (cause) {
    throw new LiasseError('configuration-invalid', `${path} : introuvable, ou ni CSV ni JSON par ligne.`, { cause });
  }
}

async function lessonOf({ sha256, firstPage, lastPage, label, group }: Correction, results: string): Promise<Lesson> {
  const path = join(results, 'words', `${sha256}.json`);
  try {
    const pages = keptPages(JSON.parse(await readFile(path, 'utf8')));
    const own = pages.filter(({ number }) => number >= firstPage && number <= lastPage);
    return {
      label,
      group: group === undefined || group === '' ? sha256 : group,
      document: `${sha256}/${firstPage}`,
      pages: own,
    };
  } catch (cause) {
    throw new LiasseError(
      'configuration-invalid',
      `${path} : absent ou abîmé. --results nomme le dossier de l’analyse.`,
      { cause },
    );
  }
}
