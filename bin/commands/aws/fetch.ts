import { resolve } from 'node:path';
import { type StoredResults } from '../../../adapters/aws/operate/stored-results.ts';
import { ResultsWriter } from '../../../adapters/local/results-writer.ts';
import { isComplete } from '../../../core/is-complete.ts';
import { addToSummary, type BatchSummary, emptySummary } from '../../../core/batch-summary.ts';
import { type FileResult } from '../../../core/file-result.ts';
import { loadedInOrder } from '../../../core/in-lanes.ts';
import { LiasseError } from '../../../core/liasse-error.ts';
import {
  type BatchId,
  type BatchLedger,
  type BatchRecord,
  type SubmissionRecord,
} from '../../../core/ports/batch-ledger.ts';
import { exitCodes } from '../../exit-codes.ts';
import { batchLine } from '../../terminal/batch-line.ts';
import { counted } from '../../terminal/french.ts';
import { nextSteps } from '../../terminal/next-steps.ts';
import { summaryText } from '../../terminal/summary-text.ts';
import { parseBatchId } from './batch-id.ts';
import { type AwsOptions } from './deployment-place.ts';
import { withOperator } from './with-operator.ts';

export interface AwsFetchOptions extends AwsOptions {
  readonly tenant: string;
  readonly batch: string;
  readonly out: string;
  readonly partial: boolean;
  readonly bom: boolean;
  readonly quiet: boolean;
  readonly allowRejected: boolean;
}

/** Submissions fetched at the same time. */
const ahead = 12;

/** Writes the results of a batch as `analyze` does. @returns the exit code. @throws LiasseError. */
export async function awsFetch(options: AwsFetchOptions): Promise<number> {
  const id = parseBatchId(options);
  return withOperator(options, 'Relancez la même commande.', async ({ ledger, results }, signal) => {
    const started = performance.now();
    const batch = await knownBatch(id, ledger);
    if (!mayFetch(batch, options.partial)) return exitCodes.notYet;
    const writer = new ResultsWriter({ out: resolve(options.out), versions: '', bom: options.bom });
    const submissions = await orderedSubmissions(id, ledger);
    tellPurged(batch, submissions.length);
    const { summary, withoutWords } = await writeBatch(submissions, { results, writer, signal });
    if (withoutWords > 0) {
      process.stderr.write(`${counted(withoutWords, 'fichier')} dont les mots placés ne sont plus gardés.\n`);
    }
    if (!options.quiet) {
      process.stdout.write(summaryText(summary, (performance.now() - started) / 1000));
      process.stdout.write(nextSteps([], options.out, undefined));
    }
    const { failed, rejected } = summary.statuses;
    const unread = options.allowRejected ? failed : failed + rejected;
    return unread === 0 ? exitCodes.allRead : exitCodes.someNotRead;
  });
}

/** @throws LiasseError when there is no such batch. */
async function knownBatch(id: BatchId, ledger: Pick<BatchLedger, 'batch'>): Promise<BatchRecord> {
  const batch = await ledger.batch(id);
  if (batch !== undefined) return batch;
  const message = `Le déploiement ne connaît pas de liasse ${id.batch} pour ${id.tenant} : vérifiez les noms.`;
  throw new LiasseError('configuration-invalid', message);
}

/** Says what is missing. */
function mayFetch(batch: BatchRecord, partial: boolean): boolean {
  if (isComplete(batch)) return true;
  const advice = partial
    ? 'seuls les résultats déjà là sont écrits'
    : 'attendez-la (liasse aws watch), ou prenez ce qui est là avec --partial';
  process.stderr.write(`La liasse ${batch.batch} n’est pas complète (${batchLine(batch)}) : ${advice}.\n`);
  return partial;
}

/** @throws LiasseError when nothing is left. */
function tellPurged({ batch, received }: BatchRecord, left: number): void {
  const purged = received - left;
  if (purged <= 0) return;
  if (left === 0)
    throw new LiasseError('configuration-invalid', `La liasse ${batch} a été purgée : il n’en reste rien.`);
  process.stderr.write(`${counted(purged, 'fichier', 'purgé')} de cette liasse : sans ligne dans les résultats.\n`);
}

/** As on one machine: by the bytes of the source. */
export async function orderedSubmissions(
  id: BatchId,
  ledger: Pick<BatchLedger, 'submissions'>,
): Promise<SubmissionRecord[]> {
  const found: SubmissionRecord[] = [];
  for await (const submission of ledger.submissions(id)) found.push(submission);
  const bytes = new Map(found.map(({ source }) => [source, Buffer.from(source)]));
  const of = ({ source }: SubmissionRecord): Buffer => bytes.get(source) ?? Buffer.alloc(0);
  return found.sort((a, b) => Buffer.compare(of(a), of(b)) || (a.receivedAt < b.receivedAt ? -1 : 1));
}

export interface FetchParts {
  readonly results: Pick<StoredResults, 'linesOf' | 'words'>;
  readonly writer: ResultsWriter;
  readonly signal: AbortSignal;
}

/** Writes results and words. @returns what was written, in figures. */
export async function writeBatch(
  submissions: readonly SubmissionRecord[],
  { results, writer, signal }: FetchParts,
): Promise<{ summary: BatchSummary; withoutWords: number }> {
  const summary = emptySummary();
  const words = new Set<string>();
  let withoutWords = 0;
  const load = async (submission: SubmissionRecord): Promise<readonly FileResult[]> => {
    signal.throwIfAborted();
    const lines = await results.linesOf(submission);
    for (const { sha256, pages } of lines) {
      if (pages.length === 0 || words.has(sha256)) continue;
      words.add(sha256);
      const text = await results.words({ tenant: submission.tenant, engine: submission.engine, sha256 });
      if (text === undefined) withoutWords += 1;
      else await writer.copyWords(sha256, text);
    }
    return lines;
  };
  const all = async function* (): AsyncGenerator<FileResult> {
    for await (const lines of loadedInOrder(submissions, ahead, load)) {
      for (const line of lines) addToSummary(summary, line);
      yield* lines;
    }
  };
  await writer.begin();
  await writer.write(all());
  return { summary, withoutWords };
}
