import { type GrayImage } from '../ports/file-opener.ts';
import { mediaTypes } from './media-type.ts';

/** Less than this share of the rows is not worth reading. */
const leastShare = 0.1;

function endsWith(bytes: Uint8Array, mark: readonly number[], within: number): boolean {
  for (let start = bytes.length - mark.length; start >= Math.max(0, bytes.length - within); start -= 1) {
    if (mark.every((byte, index) => bytes[start + index] === byte)) return true;
  }
  return false;
}

/** Whether a JPEG or PNG file lacks its end mark, as after a transfer that was broken off; false for other types. */
export function isCutShort(bytes: Uint8Array, mediaType: string): boolean {
  if (mediaType === mediaTypes.jpeg) return !endsWith(bytes, [0xff, 0xd9], 1024);
  if (mediaType === mediaTypes.png) return !endsWith(bytes, [0x49, 0x45, 0x4e, 0x44], 1024);
  return false;
}

/**
 * Turns the rows that a decoder made up for the missing end of an image into white paper.
 *
 * @param image - decoded as far as possible; the made-up rows are all of one value.
 * @returns the image and the share of its rows that were seen (0..1), or undefined when there is next to nothing to see.
 */
export function blankUnseenRows(image: GrayImage): { image: GrayImage; share: number } | undefined {
  const { data, width, height } = image;
  const filler = data.at(-1);
  const lastSeen = data.findLastIndex((value) => value !== filler);
  const rows = Math.ceil((lastSeen + 1) / width);
  const share = rows / height;
  if (share < leastShare) return undefined;
  return { image: { ...image, data: data.slice().fill(255, rows * width) }, share };
}
