import { type BatchManifest } from '../intake/batch-manifest.ts';
import { type OcrEngine } from '../intake/names.ts';
import { submissionName } from '../intake/submission-name.ts';
import { namedPlace, numberedPlace, type UploadPlace } from '../intake/upload-place.ts';
import { eachInLanes } from '../in-lanes.ts';
import { LiasseError } from '../liasse-error.ts';
import { type BatchId, type BatchLedger } from '../ports/batch-ledger.ts';
import { type FileAtHand } from '../ports/file-reader.ts';
import { type SubmissionProgress } from '../ports/submission-progress.ts';
import { type UploadBox } from '../ports/upload-box.ts';
import { problemCatalogue } from '../problem.ts';
import { wellFormed } from '../well-formed.ts';
import { type Submission } from './analyse-batch.ts';

export interface SubmitOptions {
  readonly box: UploadBox;
  readonly ledger: Pick<BatchLedger, 'batch' | 'submissions'>;
  /** Another OCR engine than the deployment's. */
  readonly engine?: OcrEngine;
  /** Hex SHA-256 of a text's UTF-8. */
  readonly hash: (text: string) => string;
  readonly sleep: (seconds: number) => Promise<void>;
  readonly progress: SubmissionProgress;
  /** Files sent at the same time, at least 1. */
  readonly lanes: number;
}

/** What became of the files that were to be sent. */
export interface SubmitReport {
  sent: number;
  /** There already, from an earlier attempt. */
  kept: number;
  /** Same name and same content as another of this very sending. */
  repeated: number;
  /** Not sent, and why, in French. */
  readonly refused: { readonly source: string; readonly reason: string }[];
  /** That the batch has in all, those of earlier sendings included. */
  expected: number;
}

interface Sendable {
  readonly submission: string;
  readonly source: string;
  readonly bytes: number;
  readonly file: FileAtHand;
  readonly origin: Submission;
}

/** Times that a file may change between its hash and its sending. */
const mostChanges = 3;
const secondsForEngine = 120;

/**
 * Sends files as one batch, its manifest first. The same again sends only what is not there yet.
 *
 * @throws LiasseError `configuration-invalid` when nothing can be sent, or the batch is under way with another engine.
 */
export async function submitBatch(
  id: BatchId,
  submissions: readonly Submission[],
  options: SubmitOptions,
): Promise<SubmitReport> {
  const report: SubmitReport = { sent: 0, kept: 0, repeated: 0, refused: [], expected: 0 };
  await refuseOtherEngine(id, options);
  const files = await examine(submissions, report, options);
  const known = await namesIn(id, options);
  const names = new Set([...known, ...files.map(({ submission }) => submission)]);
  if (names.size === 0) throw new LiasseError('configuration-invalid', 'Aucun fichier à envoyer.');
  await announce(id, names.size, options);
  await new Sending(id, { known, report, options }).send(files);
  report.expected = names.size - (files.length - report.sent - report.kept);
  // Whoever follows the batch must not wait for what could not be sent after all.
  if (report.expected !== names.size && report.expected > 0) await announce(id, report.expected, options);
  return report;
}

async function refuseOtherEngine(id: BatchId, { ledger, engine }: SubmitOptions): Promise<void> {
  const batch = engine === undefined ? undefined : await ledger.batch(id);
  if (batch === undefined || batch.received === 0 || batch.engine === engine) return;
  const message = `La liasse ${id.batch} est déjà en cours avec ${batch.engine ?? 'le moteur du déploiement'} : prenez un autre nom de liasse pour la lire avec ${engine ?? ''}.`;
  throw new LiasseError('configuration-invalid', message);
}

/** Hashes every file, so that the manifest counts what will be sent. */
async function examine(
  submissions: readonly Submission[],
  report: SubmitReport,
  { hash, progress, lanes }: SubmitOptions,
): Promise<Sendable[]> {
  progress.found(submissions.length);
  const found = new Map<string, Sendable>();
  await eachInLanes(submissions, lanes, async (origin) => {
    const { sha256, bytes, content } = await origin.identify();
    progress.examined();
    const source = wellFormed(origin.source);
    if (content.kind === 'refused') {
      report.refused.push({ source, reason: content.problem.message });
      return;
    }
    const submission = submissionName(source, sha256, hash);
    if (found.has(submission)) report.repeated += 1;
    else found.set(submission, { submission, source, bytes, file: content.file, origin });
  });
  return [...found.values()];
}

async function namesIn(id: BatchId, { ledger }: SubmitOptions): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for await (const { submission } of ledger.submissions(id)) names.add(submission);
  return names;
}

async function announce(id: BatchId, files: number, { box, ledger, engine, sleep }: SubmitOptions): Promise<void> {
  const manifest: BatchManifest = engine === undefined ? { files } : { files, engine };
  await box.announce(id, manifest);
  if (engine === undefined) return;
  // Events overtake one another: a file that came before its manifest would be read by the deployment's engine.
  for (let second = 0; second < secondsForEngine; second += 1) {
    if ((await ledger.batch(id))?.engine === engine) return;
    await sleep(1);
  }
  const message = `Le déploiement n’a pas pris connaissance du moteur ${engine} en ${secondsForEngine} s. Le déploiement a-t-il ce moteur ? Voyez « liasse aws status », puis relancez la même commande.`;
  throw new LiasseError('engine-unavailable', message, { retryable: true });
}

interface SendingParts {
  /** Names of the submissions that the ledger has. */
  readonly known: ReadonlySet<string>;
  readonly report: SubmitReport;
  readonly options: SubmitOptions;
}

/** One sending of files to one batch. */
class Sending {
  readonly #id: BatchId;
  readonly #parts: SendingParts;
  /** Keys that hold something, or are about to. */
  #taken = new Set<string>();
  #stored: ReadonlySet<string> = new Set();

  constructor(id: BatchId, parts: SendingParts) {
    this.#id = id;
    this.#parts = parts;
  }

  async send(files: readonly Sendable[]): Promise<void> {
    const { box, progress, lanes } = this.#parts.options;
    this.#stored = await box.keys(this.#id);
    this.#taken = new Set(this.#stored);
    progress.planned(files.length, files.reduce((sum, { bytes }) => sum + bytes, 0)); // prettier-ignore
    await eachInLanes(files, lanes, async (file) => this.#sendOne(file));
  }

  async #sendOne(first: Sendable): Promise<void> {
    const { report, options } = this.#parts;
    let file: Sendable | undefined = first;
    for (let change = 0; change < mostChanges && file !== undefined; change += 1) {
      const outcome = await this.#attempt(file);
      if (outcome === 'sent' || outcome === 'kept') {
        report[outcome] += 1;
        options.progress.there(first.bytes);
        return;
      }
      if (outcome !== 'changed') {
        report.refused.push({ source: first.source, reason: outcome.reason });
        return;
      }
      file = await identifiedAgain(file, options);
    }
    const code = file === undefined ? 'unreadable-file' : 'file-changed';
    report.refused.push({ source: first.source, reason: problemCatalogue[code].sentence });
  }

  async #attempt(file: Sendable): Promise<'sent' | 'kept' | 'changed' | { readonly reason: string }> {
    const { known, options } = this.#parts;
    if (known.has(file.submission)) return 'kept';
    const place = await this.#placeOf(file);
    if (place === 'kept') return 'kept';
    if (place === undefined) return { reason: 'Le nom est trop long pour le stockage : raccourcissez-le.' };
    const outcome = await options.box.put({ ...place, bytes: file.bytes, file: file.file });
    if (outcome === 'unreadable') return { reason: problemCatalogue['unreadable-file'].sentence };
    return outcome === 'put' ? 'sent' : 'changed';
  }

  /** Nothing is put over another content: each keeps an object of its own. */
  async #placeOf({ source, submission, file }: Sendable): Promise<UploadPlace | 'kept' | undefined> {
    const named = namedPlace(this.#id, source);
    if (named !== undefined && !this.#taken.has(named.key)) {
      this.#taken.add(named.key);
      return named;
    }
    if (named !== undefined && this.#stored.has(named.key)) {
      if (await this.#parts.options.box.holds(named.key, file.sha256)) return 'kept';
    }
    const numbered = numberedPlace(this.#id, source, submission);
    return numbered !== undefined && this.#stored.has(numbered.key) ? 'kept' : numbered;
  }
}

async function identifiedAgain(file: Sendable, { hash }: SubmitOptions): Promise<Sendable | undefined> {
  const { sha256, bytes, content } = await file.origin.identify();
  if (content.kind === 'refused') return undefined;
  return { ...file, submission: submissionName(file.source, sha256, hash), bytes, file: content.file };
}
