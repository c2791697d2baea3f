import { type GrayImage } from '../ports/file-opener.ts';

/**
 * Shrinks by a whole factor, each pixel the mean of the square it stands for.
 *
 * @param longSide - most pixels that the long side may have; a smaller image is returned as it is.
 */
export function shrinkImage(image: GrayImage, longSide: number): GrayImage {
  const factor = Math.ceil(Math.max(image.width, image.height) / longSide);
  if (factor <= 1) return image;
  const width = Math.max(1, Math.floor(image.width / factor));
  const height = Math.max(1, Math.floor(image.height / factor));
  const data = new Uint8Array(width * height);
  const sums = new Float64Array(width);
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    addRows(image, { first: y * factor, factor }, sums);
    for (let x = 0; x < width; x++) data[y * width + x] = (sums[x] ?? 0) / (factor * factor);
  }
  return { data, width, height, dpi: image.dpi / factor };
}

function addRows(image: GrayImage, { first, factor }: { first: number; factor: number }, sums: Float64Array): void {
  const rows = Math.min(factor, image.height - first);
  for (let row = 0; row < rows; row++) {
    let i = (first + row) * image.width;
    for (let x = 0; x < sums.length; x++) {
      let sum = 0;
      for (let step = 0; step < factor; step++) sum += image.data[i++] ?? 255;
      sums[x] = (sums[x] ?? 0) + sum;
    }
  }
}
