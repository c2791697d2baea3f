import sharp, { type Sharp } from 'sharp';
import { type GrayImage } from '../../core/ports/file-opener.ts';

/** A page image as the service takes it. */
export interface PagePicture {
  readonly format: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
}

/**
 * What Textract takes in one call (Developer Guide, "Set Quotas in Amazon Textract", and API_Document): the quotas say
 * 10 MB, the reference of `Bytes` says 5 MB; both are kept to.
 */
const mostBytes = 5 * 1024 * 1024;
const mostSide = 10_000;

/** Print stays legible, and a page of 300 dpi takes one or two megabytes. */
const jpegQuality = 90;

/** A PNG, which loses nothing; where that is too heavy, a JPEG. */
export async function pagePicture(image: GrayImage): Promise<PagePicture> {
  const bytes = await scaled(image, largestScale(image)).png().toBuffer();
  return bytes.length <= mostBytes ? { format: 'png', bytes } : jpegPicture(image);
}

/** A JPEG, at a smaller scale where it must be. */
export async function jpegPicture(image: GrayImage): Promise<PagePicture> {
  let scale = largestScale(image);
  for (;;) {
    const bytes = await scaled(image, scale).jpeg({ quality: jpegQuality }).toBuffer();
    if (bytes.length <= mostBytes) return { format: 'jpeg', bytes };
    // Bytes go about with the pixels; a little less, so that it ends.
    scale *= 0.9 * Math.sqrt(mostBytes / bytes.length);
  }
}

function largestScale({ width, height }: GrayImage): number {
  return Math.min(1, mostSide / Math.max(width, height));
}

function scaled({ data, width, height }: GrayImage, scale: number): Sharp {
  const image = sharp(data, { raw: { width, height, channels: 1 }, limitInputPixels: false }).toColourspace('b-w');
  const pixels = (length: number): number => Math.max(1, Math.round(length * scale));
  return scale === 1 ? image : image.resize({ width: pixels(width), height: pixels(height), fit: 'fill' });
}
