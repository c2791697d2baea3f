import { type BatchLedger, type FileId, type SubmissionRecord } from '../ports/batch-ledger.ts';
import { type StoredLines } from '../ports/stored-lines.ts';
import { type StoredPapers } from '../ports/stored-papers.ts';
import { KeyOwners } from './key-owners.ts';
import { type Purged } from './purge.ts';

export interface PurgeSubmissionsOptions {
  readonly ledger: Pick<BatchLedger, 'waiters' | 'submissions' | 'forgetSubmission' | 'forgetFile'>;
  readonly papers: StoredPapers;
  readonly stored: StoredLines;
  /** ISO 8601. */
  readonly now: () => string;
  /** Whether to go on with the next; what is left stays as it is. */
  readonly goOn: () => boolean;
}

/** What was destroyed. */
export interface PurgeReport {
  submissions: number;
  /** Objects and versions. */
  objects: number;
  /** Name of the certificate; absent when nothing was destroyed. */
  certificate?: string;
}

/**
 * Destroys finished submissions before their day, with all that was derived from them, and certifies it.
 *
 * What another submission holds too, byte for byte, stays for that one. After a death at any line the same again goes on.
 */
export async function purgeSubmissions(
  submissions: readonly SubmissionRecord[],
  options: PurgeSubmissionsOptions,
): Promise<PurgeReport> {
  const { papers, now, goOn } = options;
  const startedAt = now();
  const purged: Purged[] = [];
  const owners = new KeyOwners(options.ledger);
  try {
    for (const submission of submissions)
      if (goOn()) purged.push(await purgeOne(submission, startedAt, { ...options, owners }));
  } finally {
    // What is gone is certified, also when the next thing fails.
    if (purged.length > 0) await papers.certify(`${startedAt}-asked`, { startedAt, certifiedAt: now(), purged });
  }
  return {
    submissions: purged.length,
    objects: purged.reduce((sum, { objects }) => sum + objects, 0),
    ...(purged.length === 0 ? {} : { certificate: `${startedAt}-asked` }),
  };
}

async function purgeOne(
  submission: SubmissionRecord,
  dueSince: string,
  { ledger, papers, stored, owners }: PurgeSubmissionsOptions & { readonly owners: KeyOwners },
): Promise<Purged> {
  const { tenant, engine, sha256 } = submission;
  const contents = new Set([sha256, ...(await stored.linesOf(submission)).map((line) => line.sha256)]);
  let objects = 0;
  for (const content of contents) {
    const file: FileId = { tenant, engine, sha256: content };
    if (await isHeldElsewhere(file, submission, ledger)) continue;
    objects += await papers.destroyFile(file);
    await ledger.forgetFile(file);
  }
  objects += await papers.destroySubmission(submission, await owners.giveUp(submission));
  await ledger.forgetSubmission(submission);
  return { kind: 'submission', tenant, sha256, dueSince, objects };
}

async function isHeldElsewhere(
  file: FileId,
  { batch, submission }: SubmissionRecord,
  ledger: Pick<BatchLedger, 'waiters'>,
): Promise<boolean> {
  const { submissions, containers } = await ledger.waiters(file);
  return containers.length > 0 || submissions.some((each) => each.batch !== batch || each.submission !== submission);
}
