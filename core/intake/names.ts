import { z } from 'zod';

/** An administration, or a service of one, whose papers no other may see: lower-case letters, digits and hyphens. */
export const tenantSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,23}$/);

/** What is handed in at once: letters, digits, dot, underscore, hyphen. */
export const batchNameSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** Which OCR engine reads the pages that have no text of their own. */
export const ocrEngineSchema = z.enum(['onnx', 'textract']);
export type OcrEngine = z.infer<typeof ocrEngineSchema>;
