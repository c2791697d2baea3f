import { type GrayImage } from '../ports/file-opener.ts';

/** A stretch of one row: dark pixels and the short light gaps between them. */
export interface Run {
  readonly y: number;
  /** First pixel, and the one after the last. */
  readonly left: number;
  right: number;
  /** Dark pixels. */
  ink: number;
  /** Changes between dark and light. */
  edges: number;
  /** Sums of luminance over the dark and over the light pixels, and of its square over the light ones. */
  darkSum: number;
  lightSum: number;
  lightSquares: number;
  /** Sum over the dark pixels of how far they lie below the mean around them. */
  depth: number;
}

/** Half the side of the neighbourhood a pixel is compared with, in inches. */
const reach = 0.15;
/** A pixel is also to lie below the mean around it by this share of that. */
const leastShare = 0.12;

/** What counts as dark, and as a stretch. */
export interface RunRule {
  /** Light pixels that do not end a run. */
  readonly bridge: number;
  /** Luminance by which a dark pixel lies below the mean around it, at least. */
  readonly contrast: number;
}

/**
 * Finds the dark stretches of each row against the local mean, so that shade and coloured ground do not matter.
 *
 * @returns for each row its runs, left to right.
 */
export function darkRuns(image: GrayImage, rule: RunRule): Run[][] {
  const ground = localMeans(image, Math.max(1, Math.round((reach * image.dpi) / block - 0.5)));
  const limits = ground.map((mean) => mean - Math.max(rule.contrast, leastShare * mean));
  return Array.from({ length: image.height }, (_, y) => rowRuns(image, { ground, limits, y, bridge: rule.bridge }));
}

interface Row {
  readonly y: number;
  readonly bridge: number;
  /** Of each block: the mean around it, and the luminance below which a pixel is dark. */
  readonly ground: Float32Array;
  readonly limits: Float32Array;
}

function rowRuns({ data, width }: GrayImage, { ground, limits, y, bridge }: Row): Run[] {
  const firstBlock = (y >> 3) * Math.ceil(width / block);
  const runs: Run[] = [];
  let run: Run | undefined;
  let [gap, gapSum, gapSquares] = [0, 0, 0];
  for (let x = 0, i = y * width; x < width; x++, i++) {
    const value = data[i] ?? 255;
    const at = firstBlock + (x >> 3);
    if (value >= (limits[at] ?? 0)) {
      gap += 1;
      gapSum += value;
      gapSquares += value * value;
      continue;
    }
    if (run === undefined || gap > bridge) {
      run = { y, left: x, right: x + 1, ink: 0, edges: 2, darkSum: 0, lightSum: 0, lightSquares: 0, depth: 0 };
      runs.push(run);
    } else if (gap > 0) {
      run.edges += 2;
      run.lightSum += gapSum;
      run.lightSquares += gapSquares;
    }
    run.right = x + 1;
    run.ink += 1;
    run.darkSum += value;
    run.depth += (ground[at] ?? 255) - value;
    [gap, gapSum, gapSquares] = [0, 0, 0];
  }
  return runs;
}

/** Side of the blocks whose means the ground is made of, in pixels. */
const block = 8;

/**
 * Mean luminance around each block of 8 × 8 pixels, over the blocks within reach.
 *
 * @returns row-major, `Math.ceil(width / 8)` a row.
 */
function localMeans({ data, width, height }: GrayImage, reach: number): Float32Array {
  const [columns, rows] = [Math.ceil(width / block), Math.ceil(height / block)];
  const sums = new Float32Array(columns * rows);
  for (let y = 0; y < height; y++) {
    const row = (y >> 3) * columns;
    for (let x = 0, i = y * width; x < width; x++, i++) {
      const at = row + (x >> 3);
      sums[at] = (sums[at] ?? 0) + (data[i] ?? 0);
    }
  }
  const means = sums.map((sum, index) => sum / blockArea(index, { width, height, columns }));
  return smooth(means, { columns, rows, reach });
}

function blockArea(
  index: number,
  { width, height, columns }: { width: number; height: number; columns: number },
): number {
  const [left, top] = [(index % columns) * block, Math.floor(index / columns) * block];
  return Math.min(block, width - left) * Math.min(block, height - top);
}

function smooth(
  means: Float32Array,
  { columns, rows, reach }: { columns: number; rows: number; reach: number },
): Float32Array {
  return means.map((_, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    let [sum, count] = [0, 0];
    for (let y = Math.max(0, row - reach); y <= Math.min(rows - 1, row + reach); y++) {
      for (let x = Math.max(0, column - reach); x <= Math.min(columns - 1, column + reach); x++) {
        sum += means[y * columns + x] ?? 0;
        count += 1;
      }
    }
    return sum / count;
  });
}
