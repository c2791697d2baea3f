import { z } from 'zod';

/**
 * What a person says a document is: a line of the corrections that `liasse train` takes, as the review desk writes them.
 */
export const correctionSchema = z.object({
  /** Of the file, as in `results.jsonl`. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'sha256 : 64 chiffres hexadécimaux'),
  /** Pages of the document, both ends included. */
  firstPage: z.coerce.number().int().min(1),
  lastPage: z.coerce.number().int().min(1),
  /** The right label: one of the shipped ones or of the user's own. */
  label: z.string().min(1),
  /** Where the paper comes from, so that its like stay on one side of a test; the file itself where empty. */
  group: z.string().optional(),
});
export type Correction = z.infer<typeof correctionSchema>;

export type Corrections =
  | { readonly kind: 'corrections'; readonly corrections: readonly Correction[] }
  | { readonly kind: 'refused'; readonly message: string };

/** @param labels - that a document can have. @returns the corrections, or a French sentence on the first one at fault. */
export function parseCorrections(records: readonly unknown[], labels: readonly string[]): Corrections {
  const corrections: Correction[] = [];
  for (const [index, record] of records.entries()) {
    const parsed = correctionSchema.safeParse(record);
    const place = `Correction ${index + 1}`;
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return { kind: 'refused', message: `${place} : ${issue?.path.join('.') ?? ''} ne convient pas.` };
    }
    if (!labels.includes(parsed.data.label)) {
      return { kind: 'refused', message: `${place} : étiquette inconnue « ${parsed.data.label} ».` };
    }
    corrections.push(parsed.data);
  }
  return corrections.length === 0
    ? { kind: 'refused', message: 'Aucune correction.' }
    : { kind: 'corrections', corrections };
}
