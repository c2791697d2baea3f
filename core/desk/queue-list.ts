import { listNames } from './item-writes.ts';
import { type DocumentItem } from './items.ts';
import { type ReviewReason } from './schemas/document.ts';

/** What of the queue is wanted. */
export interface QueueFilter {
  readonly batch?: string | undefined;
  readonly label?: string | undefined;
  readonly reason?: ReviewReason | undefined;
}

/** The shortest list that holds what is wanted, and what of it is. */
export function queueList({ batch, label, reason }: QueueFilter): {
  readonly list: string;
  readonly fits: (document: DocumentItem) => boolean;
} {
  return {
    list: narrowest({ batch, label, reason }),
    fits: (document) =>
      (batch === undefined || document.batch === batch) &&
      (label === undefined || document.label === label) &&
      (reason === undefined || document.reason?.kind === reason),
  };
}

function narrowest({ batch, label, reason }: QueueFilter): string {
  if (batch !== undefined) return listNames.queueOfBatch(batch);
  if (label !== undefined) return listNames.queueOfLabel(label);
  return reason === undefined ? listNames.queue : listNames.queueOfReason(reason);
}
