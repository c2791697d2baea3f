import { type GrayImage } from './ports/file-opener.ts';

/** Darker than its surroundings by more than this is ink; print that shows through from the back is not. */
const inkContrast = 50;

/** Share of the page's sides where scanners leave shadows; nobody prints there. */
const margin = 0.03;

/** Side of the squares that each have their own shade of paper, inches. */
const tileInches = 0.5;

/** Below this share of ink, not even one small digit fits on an A4 page. */
const noInk = 0.00001;

/** Below this share of ink, a page where no word was found holds dust, punch holes or creases. */
const dust = 0.002;

/** `none`: nothing can be read; `dust`: an empty page unless words are found on it; `some`: print, a drawing, a photograph. */
export type InkAmount = 'none' | 'dust' | 'some';

/** How much ink there is on an image, whatever the shade of its paper. */
export function inkAmount(image: GrayImage): InkAmount {
  const share = inkShare(image);
  if (share < noInk) return 'none';
  return share < dust ? 'dust' : 'some';
}

/** Share of pixels, 0..1, darker than the paper around them. */
function inkShare(image: GrayImage): number {
  const left = Math.round(image.width * margin);
  const top = Math.round(image.height * margin);
  const side = Math.max(8, Math.round(image.dpi * tileInches));
  let ink = 0;
  for (let y = top; y < image.height - top; y += side) {
    for (let x = left; x < image.width - left; x += side) {
      const width = Math.min(side, image.width - left - x);
      const height = Math.min(side, image.height - top - y);
      ink += tileInk(image, { x, y, width, height });
    }
  }
  return ink / Math.max(1, (image.width - 2 * left) * (image.height - 2 * top));
}

function tileInk(image: GrayImage, tile: { x: number; y: number; width: number; height: number }): number {
  const counts = new Uint32Array(256);
  for (let y = tile.y; y < tile.y + tile.height; y += 1) {
    const start = y * image.width + tile.x;
    for (let at = start; at < start + tile.width; at += 1) {
      const value = image.data[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  const paper = medianOf(counts, tile.width * tile.height);
  return counts.subarray(0, Math.max(0, paper - inkContrast)).reduce((sum, count) => sum + count, 0);
}

function medianOf(counts: Uint32Array, total: number): number {
  let seen = 0;
  return counts.findIndex((count) => (seen += count) * 2 >= total);
}
