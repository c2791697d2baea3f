import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { fileOpener } from '../adapters/files/file-opener.ts';
import { pagePictures } from '../adapters/files/page-picture.ts';
import { PdfiumFileOpener } from '../adapters/pdf/pdfium-file-opener.ts';
import { defaultLimits } from '../core/limits.ts';
import { boundingBoxSchema, rotationSchema } from '../core/page.ts';

// `page-picture.js <request>`: writes pictures of one page, upright, as WebP into a folder. A process of its own, because the
// bytes may be hostile; without a picture it writes nothing.

const requestSchema = z.object({
  path: z.string(),
  page: z.int().min(1),
  rotation: rotationSchema,
  hidden: z.array(boundingBoxSchema),
  folder: z.string(),
  /** Name in the folder → width in pixels at most. */
  pictures: z.record(z.string(), z.int().min(1)),
});

const { path, folder, pictures, ...wanted } = requestSchema.parse(JSON.parse(process.argv[2] ?? ''));
const opener = fileOpener(defaultLimits, { 'application/pdf': new PdfiumFileOpener(defaultLimits) });
const made = await pagePictures(opener, await readFile(path), { ...wanted, widths: Object.values(pictures) });
for (const [index, name] of Object.keys(pictures).entries()) {
  const bytes = made[index];
  if (bytes === undefined) continue;
  await writeFile(join(folder, `${name}.tmp`), bytes);
  await rename(join(folder, `${name}.tmp`), join(folder, name));
}
