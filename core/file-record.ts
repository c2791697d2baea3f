import { z } from 'zod';
import { analysedPageSchema } from './analysed-page.ts';
import { problemSchema } from './problem.ts';

/** A member as found when its archive was opened. */
export const memberRecordSchema = z.object({
  path: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(0),
  /** Set when the member could not be taken out of its archive; `sha256` is then that of no bytes. */
  problem: problemSchema.optional(),
});
export type MemberRecord = z.infer<typeof memberRecordSchema>;

/** All that the bytes of one file gave, apart from the names it was handed in under. */
export const fileRecordSchema = z.object({
  mediaType: z.string().nullable(),
  /** Empty when the file was rejected or failed. */
  pages: z.array(analysedPageSchema),
  members: z.array(memberRecordSchema),
  /** Of the file as a whole, or of pages when the file itself says so; those of single pages are in `pages`. */
  problems: z.array(problemSchema),
  /** Wall-clock seconds to open the file. */
  openSeconds: z.number(),
});
export type FileRecord = z.infer<typeof fileRecordSchema>;
