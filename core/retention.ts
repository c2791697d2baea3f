import { z } from 'zod';

const days = z.int().min(1).max(36_500);

/** How long papers are kept, in days, by label; `default` for the labels not named and for what was not read. */
export const retentionSchema = z.object({ default: days }).catchall(days);
export type Retention = z.infer<typeof retentionSchema>;

const millisecondsPerDay = 86_400_000;

/**
 * The day after which something is purged: the longest of what its labels ask for, since a bundle is kept or purged whole.
 *
 * @param labels - of the documents in it, none when nothing was read.
 * @param from - when it was finished, ISO 8601.
 * @returns `YYYY-MM-DD`, UTC.
 */
export function expiryDay(labels: readonly string[], from: string, retention: Retention): string {
  const asked = labels.map((label) => (Object.hasOwn(retention, label) ? retention[label] : undefined) ?? retention.default); // prettier-ignore
  const longest = asked.length === 0 ? retention.default : Math.max(...asked);
  return new Date(Date.parse(from) + longest * millisecondsPerDay).toISOString().slice(0, 10);
}
