import { type BatchLedger, type SubmissionRecord } from '../ports/batch-ledger.ts';

/** How many submissions have their original under a key: another version of it may be kept longer. */
export class KeyOwners {
  readonly #ledger: Pick<BatchLedger, 'submissions'>;
  readonly #counts = new Map<string, Map<string, number>>();

  constructor(ledger: Pick<BatchLedger, 'submissions'>) {
    this.#ledger = ledger;
  }

  /** @returns whether nobody else has one under the submission's key. */
  async giveUp(submission: SubmissionRecord): Promise<boolean> {
    const batch = `${submission.tenant}/${submission.batch}`;
    const counts = this.#counts.get(batch) ?? (await this.#count(submission));
    this.#counts.set(batch, counts);
    const others = (counts.get(submission.key) ?? 1) - 1;
    counts.set(submission.key, others);
    return others === 0;
  }

  async #count(id: SubmissionRecord): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for await (const { key } of this.#ledger.submissions(id)) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  }
}
