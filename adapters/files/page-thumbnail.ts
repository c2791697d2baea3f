import sharp from 'sharp';
import { type FileOpener } from '../../core/ports/file-opener.ts';

/** Pixels: legible enough to see what kind of paper it is. */
const width = 360;

/**
 * A small picture of a page, as WebP.
 *
 * @param number - of the page, from 1.
 * @returns null where the page cannot be shown.
 */
export async function pageThumbnail(opener: FileOpener, bytes: Uint8Array, number: number): Promise<Uint8Array | null> {
  const opening = await opener.open(bytes);
  if (opening.kind === 'rejected') return null;
  try {
    const page = await opening.file.page(Math.min(number, opening.file.pageCount));
    const image = 'problem' in page ? null : await page.image();
    if (image === null) return null;
    const raw = { width: image.width, height: image.height, channels: 1 } as const;
    return await sharp(image.data, { raw, limitInputPixels: false }).resize({ width }).webp({ quality: 50 }).toBuffer();
  } finally {
    await opening.file.close();
  }
}
