import sharp, { type Sharp } from 'sharp';
import { type BoundingBox, type Rotation } from '../../core/page.ts';
import { type FileOpener, type GrayImage } from '../../core/ports/file-opener.ts';
import { pageImage } from './page-image.ts';

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

/** Luminance of what is painted over. */
const grey = 0x77;

/** Pictures of one page, upright, as WebP; none where the page cannot be shown. */
export async function pagePictures(
  opener: FileOpener,
  bytes: Uint8Array,
  { page, rotation, hidden, widths }: WantedPictures,
): Promise<Uint8Array[]> {
  const image = await pageImage(opener, bytes, page);
  if (image === null) return [];
  const { data, info } = await luminance(image).rotate(rotation).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  const upright = { data, width: info.width, height: info.height };
  for (const box of hidden) paintOver(upright, box);
  return Promise.all(widths.map(async (width) => luminance(upright).resize({ width, withoutEnlargement: true }).webp({ quality }).toBuffer()));
} // prettier-ignore

type Plane = Pick<GrayImage, 'data' | 'width' | 'height'>;

function luminance({ data, width, height }: Plane): Sharp {
  return sharp(data, { raw: { width, height, channels: 1 }, limitInputPixels: false });
}

/** In place. */
function paintOver({ data, width, height }: Plane, box: BoundingBox): void {
  const [left, top] = [Math.floor(box.x * width), Math.floor(box.y * height)];
  const right = Math.ceil((box.x + box.width) * width);
  const bottom = Math.min(height, Math.ceil((box.y + box.height) * height));
  for (let row = Math.max(0, top); row < bottom; row += 1)
    data.fill(grey, row * width + Math.max(0, left), row * width + Math.min(width, right));
}
