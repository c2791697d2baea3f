import { type GrayImage } from '../ports/file-opener.ts';
import { type Rotation } from '../page.ts';

/** Turns a page image clockwise by a multiple of 90°; the image itself for 0. */
export function rotateImage(image: GrayImage, rotation: Rotation): GrayImage {
  if (rotation === 0) return image;
  const { data, width, height, dpi } = image;
  const turned = new Uint8Array(data.length);
  if (rotation === 180) {
    for (let i = 0, j = data.length - 1; j >= 0; i++, j--) turned[i] = data[j] ?? 0;
    return { data: turned, width, height, dpi };
  }
  for (let y = 0, i = 0; y < height; y++) {
    // Clockwise, row y becomes the column counted from the right; counter-clockwise, from the left and bottom up.
    const column = rotation === 90 ? height - 1 - y : y;
    const [first, step] = rotation === 90 ? [column, height] : [column + (width - 1) * height, -height];
    for (let x = 0, j = first; x < width; x++, i++, j += step) turned[j] = data[i] ?? 0;
  }
  return { data: turned, width: height, height: width, dpi };
}

/** The sum of two clockwise turns. */
export function addRotations(first: Rotation, second: Rotation): Rotation {
  const sum = (first + second) % 360;
  return sum === 90 || sum === 180 || sum === 270 ? sum : 0;
}
