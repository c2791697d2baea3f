import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { writeAtomically } from '../../adapters/local/atomic-file.ts';
import { runConfined } from '../../adapters/local/run-confined.ts';
import { type EvaluatedFile, matchFiles } from '../../core/evaluate/evaluated-file.ts';
import { evaluate, type Evaluation } from '../../core/evaluate/evaluation.ts';
import { evaluationManifest, type Truth } from '../../core/evaluate/evaluation-manifest.ts';
import { evaluationPage } from '../../core/evaluate/evaluation-page.ts';
import { seededChance } from '../../core/evaluate/seeded-chance.ts';
import { type FileResult } from '../../core/file-result.ts';
import { LiasseError } from '../../core/liasse-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { labelsInUse } from '../own-head.ts';
import { packageRoot } from '../package-root.ts';
import { readResults } from '../read-results.ts';
import { percent } from '../terminal/french.ts';
import { analyze } from './analyze.ts';

export interface EvaluateOptions {
  readonly manifest: string;
  readonly out: string;
  readonly results?: string;
  readonly model?: string;
  readonly seed: number;
  readonly draws: number;
  readonly pictures: boolean;
}

/** Measures the classifier on labelled files and writes the report. @returns the exit code. @throws LiasseError. */
export async function evaluateFolder(folder: string, options: EvaluateOptions): Promise<number> {
  const rows = await readManifest(options.manifest);
  const results = await resultsOf(folder, options);
  const files = matchFiles(rows, results);
  const resampling = { draws: options.draws, chance: seededChance(options.seed) };
  const evaluation = evaluate(files, await labelsInUse(options.model), resampling);
  const pictures = options.pictures ? await mistakePictures(folder, evaluation, files) : new Map<string, string>();
  const head = { versions: versionsOf(results), seed: options.seed, draws: options.draws };
  await writeAtomically(join(options.out, 'evaluation.json'), [
    `${JSON.stringify({ ...head, ...evaluation }, null, 1)}\n`,
  ]);
  await writeAtomically(join(options.out, 'evaluation.html'), [evaluationPage(evaluation, head, pictures)]);
  process.stdout.write(summaryText(evaluation, options.out));
  return exitCodes.allRead;
}

async function readManifest(path: string): Promise<readonly Truth[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new LiasseError('configuration-invalid', `${path} : introuvable ou illisible.`, { cause });
  });
  const manifest = evaluationManifest(csvRecords(path, text));
  if (manifest.kind === 'rows') return manifest.rows;
  throw new LiasseError('configuration-invalid', `${path} : ${manifest.message}`);
}

function csvRecords(path: string, text: string): unknown[] {
  try {
    return parse(text, { columns: true, bom: true, delimiter: [',', ';'], skip_empty_lines: true, trim: true });
  } catch (cause) {
    throw new LiasseError('configuration-invalid', `${path} n’est pas un fichier CSV.`, { cause });
  }
}

async function resultsOf(folder: string, options: EvaluateOptions): Promise<FileResult[]> {
  if (options.results === undefined) {
    const reading = { bom: true, quiet: true, fresh: false, allowRejected: true, workers: availableParallelism() };
    await analyze([folder], {
      ...reading,
      out: options.out,
      ...(options.model === undefined ? {} : { model: options.model }),
    });
  }
  const results: FileResult[] = [];
  for await (const result of readResults(options.results ?? join(options.out, 'results.jsonl'))) results.push(result);
  return results;
}

async function mistakePictures(
  folder: string,
  { mistakes }: Evaluation,
  files: readonly EvaluatedFile[],
): Promise<Map<string, string>> {
  const pictures = new Map<string, string>();
  for (const { file, firstPage } of mistakes) {
    const source = files.find(({ truth }) => truth.file === file)?.result?.source;
    const picture = source === undefined ? undefined : await thumbnail(resolve(folder, source), firstPage);
    if (picture !== undefined) pictures.set(file, picture);
  }
  return pictures;
}

/** A page that cannot be drawn is shown without picture. */
async function thumbnail(path: string, page: number): Promise<string | undefined> {
  const script = join(packageRoot, 'dist', 'bin', 'thumbnail.js');
  const picture = await runConfined(script, [path, String(page)]).catch(() => undefined);
  return picture === undefined || picture.length === 0
    ? undefined
    : `data:image/webp;base64,${picture.toString('base64')}`;
}

function versionsOf([first]: readonly FileResult[]): string {
  return first === undefined ? 'liasse' : `liasse ${first.versions.program}, ${first.versions.classifier}`;
}

function summaryText({ files, accuracy, macroF1, acceptance, openSet }: Evaluation, out: string): string {
  return [
    `${files} fichiers : exactitude ${percent(accuracy.value ?? 0)}, macro-F1 ${percent(macroF1.value ?? 0)}`,
    `acceptés ${percent(acceptance.coverage)}, dont faux ${percent(acceptance.error ?? 0)} (au plus ${percent(acceptance.errorBound)} à 95 %)`,
    ...(openSet.files === 0
      ? []
      : [`${openSet.files} hors taxonomie, dont retenus ${percent(openSet.heldBack.value ?? 0)}`]),
    `Rapport : ${join(out, 'evaluation.html')}\n`,
  ].join('\n');
}
