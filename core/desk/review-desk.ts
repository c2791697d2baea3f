import { Batches } from './batches.ts';
import { type DeskHandlers, type DeskIntake } from './desk.ts';
import { type DeskOptions } from './desk-options.ts';
import { Review } from './review.ts';
import { TakeIn } from './take-in.ts';

/** The review desk: what answers its routes, and what hands in and what reads tell it. */
export function reviewDesk(options: DeskOptions): { readonly handlers: DeskHandlers; readonly intake: DeskIntake } {
  const batches = new Batches(options);
  const review = new Review(options);
  const { batch, closeBatch, createBatch, files } = batches;
  const { decide, decideBulk, document, leaseNext, plan, queue, redo, releaseLease, takeLease, undo } = review;
  return {
    handlers: {
      batches: batches.batches, createBatch, batch, closeBatch, files,
      queue, leaseNext, document, takeLease, releaseLease, decide, decideBulk, plan, undo, redo,
    },
    intake: new TakeIn(options, batches),
  }; // prettier-ignore
}
