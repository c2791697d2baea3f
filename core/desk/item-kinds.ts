import { type z } from 'zod';
import { batchItemSchema, changeItemSchema, documentItemSchema, fileItemSchema, leaseItemSchema } from './items.ts';

/** How items of one kind are stored and read. */
export interface ItemKind<T> {
  readonly name: string;
  /** For whoever asks for one that is not there. */
  readonly title: string;
  readonly schema: z.ZodType<T>;
}

export const itemKinds = {
  batch: { name: 'batch', title: 'Lot', schema: batchItemSchema },
  file: { name: 'file', title: 'Fichier', schema: fileItemSchema },
  document: { name: 'document', title: 'Document', schema: documentItemSchema },
  lease: { name: 'lease', title: 'Réservation', schema: leaseItemSchema },
  change: { name: 'change', title: 'Changement', schema: changeItemSchema },
} as const;
