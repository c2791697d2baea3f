import { z } from 'zod';

const text = z.string().min(1);
/** The same said in French and in English. */
const bilingual = z.strictObject({ fr: text, en: text });

/** What a label stands for: part of the classifier's manifest, so that whoever reads a result finds what was meant. */
export const documentClassSchema = z.strictObject({
  label: z.string().regex(/^[a-z][a-z0-9_]*$/),
  name: bilingual,
  is: bilingual,
  isNot: bilingual,
  /** Classes that it is taken for, and what tells the two apart. */
  lookAlikes: z.array(z.strictObject({ label: z.string(), tell: bilingual })),
  /** Types of document in 2D-Doc bar codes (France Titres, technical specification, annex 6). */
  codes2dDoc: z.array(z.string().regex(/^[0-9A-Z]{2}$/)),
  /** Forms registered by the French administration that belong here; examples, not all of them. */
  cerfa: z.array(z.strictObject({ number: z.string().regex(/^\d{5}$/), title: text })),
  /** Days that a copy is kept where the deployment does not say otherwise. */
  retention: z.strictObject({ days: z.int().min(1), why: bilingual }),
});
export type DocumentClass = z.infer<typeof documentClassSchema>;

/** How far documents back a class, as training counted them. */
export const classBackingSchema = z.strictObject({
  real: z.int().min(0),
  /** Places that the real ones come from. */
  sources: z.int().min(0),
  synthetic: z.int().min(0),
});
export type ClassBacking = z.infer<typeof classBackingSchema>;
