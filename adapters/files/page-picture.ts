import sharp, { type OverlayOptions } from 'sharp';
import { type BoundingBox, type Rotation } from '../../core/page.ts';
import { type FileOpener } from '../../core/ports/file-opener.ts';

export interface WantedPictures {
  /** From 1. */
  readonly page: number;
  /** Clockwise degrees by which it is turned to be upright. */
  readonly rotation: Rotation;
  /** Painted over; shares of the upright page, 0..1. */
  readonly hidden: readonly BoundingBox[];
  /** Pixels at most, one a picture. */
  readonly widths: readonly number[];
}

const quality = 70;

/** Pictures of one page, upright, as WebP; none where the page cannot be shown. */
export async function pagePictures(
  opener: FileOpener,
  bytes: Uint8Array,
  { page: number, rotation, hidden, widths }: WantedPictures,
): Promise<Uint8Array[]> {
  const opening = await opener.open(bytes);
  if (opening.kind === 'rejected') return [];
  try {
    const page = await opening.file.page(number);
    const image = 'problem' in page ? null : await page.image();
    if (image === null) return [];
    const raw = { width: image.width, height: image.height, channels: 1 } as const;
    const upright = await sharp(image.data, { raw, limitInputPixels: false }).rotate(rotation).png({ compressionLevel: 0 }).toBuffer({ resolveWithObject: true });
    const shown = sharp(upright.data, { limitInputPixels: false }).composite(hidden.map((box) => patch(box, upright.info)));
    const flat = await shown.png({ compressionLevel: 0 }).toBuffer();
    return await Promise.all(widths.map(async (width) => sharp(flat, { limitInputPixels: false }).resize({ width, withoutEnlargement: true }).webp({ quality }).toBuffer()));
  } finally {
    await opening.file.close();
  }
} // prettier-ignore

/** A grey patch over a part of the page. */
function patch(box: BoundingBox, { width, height }: { width: number; height: number }): OverlayOptions {
  const [left, top] = [Math.floor(box.x * width), Math.floor(box.y * height)];
  const right = Math.min(width, Math.ceil((box.x + box.width) * width));
  const bottom = Math.min(height, Math.ceil((box.y + box.height) * height));
  const size = { width: Math.max(1, right - left), height: Math.max(1, bottom - top), channels: 3 } as const;
  return { input: { create: { ...size, background: '#777777' } }, left: Math.min(left, width - 1), top: Math.min(top, height - 1) };
} // prettier-ignore
