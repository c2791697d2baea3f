import { type BatchRecord } from './ports/batch-ledger.ts';

/** Whether everything that was announced and everything that came has a result. */
export function isComplete({
  received,
  finished,
  expected = 0,
}: Pick<BatchRecord, 'received' | 'finished' | 'expected'>): boolean {
  return received > 0 && finished >= Math.max(received, expected);
}
