import { z } from 'zod';
import { roleSchema } from '../roles.ts';

/** Letters, digits, `-`, `_` and `.`: fit for a path. */
export const idSchema = z.string().regex(/^[\w.-]{1,80}$/);

/** ISO 8601, UTC. */
export const momentSchema = z.iso.datetime();

/** `YYYY-MM-DD`, both ends of a period included. */
export const periodSchema = z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() });

/** 0..1. */
export const shareSchema = z.number().min(0).max(1);

export const labelSchema = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/);

export const personSchema = z.object({ id: idSchema, name: z.string() });
export type Person = z.infer<typeof personSchema>;

export const userSchema = personSchema.extend({
  login: z.string(),
  role: roleSchema,
  tenant: z.object({ id: idSchema, name: z.string() }),
});
export type User = z.infer<typeof userSchema>;

/** Of every list: at most 200 entries, and where to go on. */
export const pagingSchema = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(400).optional(),
});

/** A part of a list. `cursor`: where to go on; null at the end. */
export function sliceOf<T extends z.ZodType>(
  entry: T,
): z.ZodObject<{ entries: z.ZodArray<T>; cursor: z.ZodNullable<z.ZodString> }> {
  return z.object({ entries: z.array(entry), cursor: z.string().nullable() });
}

/** RFC 9457. `difference`: what a stale version would have overwritten. */
export const problemDetailsSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** Which part of the request is wrong. */
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  difference: z.array(z.object({ field: z.string(), yours: z.unknown(), theirs: z.unknown() })).optional(),
  /** The thing as it is now, where a stale version was given. */
  current: z.unknown().optional(),
  /** Seconds to wait. */
  retryAfter: z.number().optional(),
});
export type ProblemDetails = z.infer<typeof problemDetailsSchema>;
