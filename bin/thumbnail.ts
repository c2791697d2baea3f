import { readFile } from 'node:fs/promises';
import { fileOpener } from '../adapters/files/file-opener.ts';
import { pageThumbnail } from '../adapters/files/page-thumbnail.ts';
import { PdfiumFileOpener } from '../adapters/pdf/pdfium-file-opener.ts';
import { defaultLimits } from '../core/limits.ts';

// `thumbnail.js <file> <page>`: a WebP on standard output, nothing where the page has no picture. A process of its own,
// because the bytes may be hostile.

const [path = '', page = '1'] = process.argv.slice(2);
const opener = fileOpener(defaultLimits, { 'application/pdf': new PdfiumFileOpener(defaultLimits) });
const picture = await pageThumbnail(opener, await readFile(path), Number(page));
if (picture !== null) process.stdout.write(picture);
