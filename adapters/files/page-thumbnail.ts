import sharp from 'sharp';
import { type FileOpener } from '../../core/ports/file-opener.ts';
import { pageImage } from './page-image.ts';

/** Pixels: legible enough to see what kind of paper it is. */
const width = 360;

/**
 * A small picture of a page, as WebP.
 *
 * @param number - of the page, from 1.
 * @returns null where the page cannot be shown.
 */
export async function pageThumbnail(opener: FileOpener, bytes: Uint8Array, number: number): Promise<Uint8Array | null> {
  const image = await pageImage(opener, bytes, number);
  if (image === null) return null;
  const raw = { width: image.width, height: image.height, channels: 1 } as const;
  return sharp(image.data, { raw, limitInputPixels: false }).resize({ width }).webp({ quality: 50 }).toBuffer();
}
