import { type BatchLedger, type FileState, type SubmissionRecord } from '../ports/batch-ledger.ts';
import { type StoredPapers } from '../ports/stored-papers.ts';
import { KeyOwners } from './key-owners.ts';

export interface PurgeOptions {
  readonly ledger: Pick<BatchLedger, 'expired' | 'submissions' | 'forgetSubmission' | 'forgetFile'>;
  readonly papers: StoredPapers;
  /** ISO 8601. */
  readonly now: () => string;
  /** Whether there is time to go on; what is left is purged next time. */
  readonly goOn: () => boolean;
}

/** One line of a certificate: what went, by hash, so that it can be shown that it did. */
export interface Purged {
  readonly kind: 'submission' | 'analysis';
  readonly tenant: string;
  readonly sha256: string;
  readonly dueSince: string;
  /** Objects and versions destroyed. */
  readonly objects: number;
}

const linesPerCertificate = 1000;

/** Destroyed, and still known of: what is certified twice is no harm, what is never certified is. */
interface Destroyed {
  readonly line: Purged;
  readonly forget: () => Promise<void>;
}

/** Destroys what has been kept as long as it may, and certifies it. @returns how many papers and analyses went. */
export async function purge({ ledger, papers, now, goOn }: PurgeOptions): Promise<number> {
  const startedAt = now();
  const owners = new KeyOwners(ledger);
  let destroyed: Destroyed[] = [];
  let count = 0;
  const certify = async (): Promise<void> => {
    if (destroyed.length === 0) return;
    const purged = destroyed.map(({ line }) => line);
    await papers.certify(`${startedAt}-${count}`, { startedAt, certifiedAt: now(), purged });
    for (const { forget } of destroyed) await forget();
    destroyed = [];
  };
  for await (const entry of ledger.expired(startedAt.slice(0, 10))) {
    if (!goOn()) break;
    destroyed.push('job' in entry ? await purgeFile(entry, { ledger, papers }) : await purgeSubmission(entry, { ledger, papers, owners })); // prettier-ignore
    count += 1;
    if (destroyed.length >= linesPerCertificate) await certify();
  }
  await certify();
  return count;
}

async function purgeFile(
  { job, finished }: FileState,
  { ledger, papers }: Pick<PurgeOptions, 'ledger' | 'papers'>,
): Promise<Destroyed> {
  const objects = await papers.destroyFile(job);
  const { tenant, sha256 } = job;
  return {
    line: { kind: 'analysis', tenant, sha256, dueSince: finished?.expiresOn ?? '', objects },
    forget: async () => ledger.forgetFile(job),
  };
}

async function purgeSubmission(
  submission: SubmissionRecord,
  { ledger, papers, owners }: Pick<PurgeOptions, 'ledger' | 'papers'> & { readonly owners: KeyOwners },
): Promise<Destroyed> {
  const objects = await papers.destroySubmission(submission, await owners.giveUp(submission));
  const { tenant, sha256, outcome } = submission;
  return {
    line: { kind: 'submission', tenant, sha256, dueSince: outcome?.expiresOn ?? '', objects },
    forget: async () => ledger.forgetSubmission(submission),
  };
}
