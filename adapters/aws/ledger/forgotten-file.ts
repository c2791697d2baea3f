import { z } from 'zod';
import { type AnalysisJob } from '../../../core/intake/analysis-job.ts';
import { due, fileItemKey } from './items.ts';
import { type Item, type Write } from './table.ts';

/**
 * Step Functions refuses the name of an execution for 90 days after its end: a file that is purged and handed in again before
 * then must have another attempt. After this time DynamoDB itself removes what is left of the file.
 */
const secondsToRemember = 100 * 86_400;

export function isForgotten(item: Item): boolean {
  return 'nextAttempt' in item;
}

/** Leaves nothing of the file but its next attempt. @param job - of its state, finished. */
export function forgetFinished(job: AnalysisJob): Write {
  const nothing = '#job, #startedAt, #summary, #openMembers, #dueKind, #dueAt';
  const end = Math.floor(Date.now() / 1000) + secondsToRemember;
  return {
    update: {
      key: fileItemKey(job),
      change: `SET #nextAttempt = :next, #timeToLive = :end REMOVE ${nothing}`,
      values: { next: job.attempt + 1, end, before: job.attempt },
      onlyIf: 'attribute_exists(#summary) AND #job.#attempt = :before',
    },
  };
}

/** @param item - of a forgotten file. */
export function beginForgotten(job: AnalysisJob, item: Item, at: string): Write {
  const { nextAttempt } = z.object({ nextAttempt: z.int() }).parse(item);
  const values = { job: { ...job, attempt: nextAttempt }, at, working: due.working, next: nextAttempt };
  return {
    update: {
      key: fileItemKey(job),
      change: 'SET #job = :job, #startedAt = :at, #dueKind = :working, #dueAt = :at REMOVE #nextAttempt, #timeToLive',
      values,
      onlyIf: '#nextAttempt = :next',
    },
  };
}
