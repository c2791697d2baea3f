import { type BoundingBox } from '../page.ts';

/** Blank bands narrower than this are no reason to part; wider ones are tried when there are too many parts. Points. */
const gaps = [12, 48, 150, Infinity];
/** Each part costs by itself, however small it is. */
const mostParts = 5;

/**
 * Gathers boxes into a few bands of a page, one below the other, that together hold them all.
 *
 * @returns rectangles around the boxes of each band, from the top; none when there are no boxes.
 */
export function gatherBoxes(boxes: readonly BoundingBox[]): BoundingBox[] {
  const sorted = [...boxes].sort((a, b) => a.y - b.y);
  for (const gap of gaps) {
    const parts = bands(sorted, gap);
    if (parts.length <= mostParts) return parts;
  }
  return [];
}

function bands(sorted: readonly BoundingBox[], gap: number): BoundingBox[] {
  const parts: BoundingBox[] = [];
  for (const box of sorted) {
    const last = parts.at(-1);
    if (last === undefined || box.y > last.y + last.height + gap) parts.push(box);
    else parts[parts.length - 1] = around(last, box);
  }
  return parts;
}

function around(a: BoundingBox, b: BoundingBox): BoundingBox {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const [right, bottom] = [Math.max(a.x + a.width, b.x + b.width), Math.max(a.y + a.height, b.y + b.height)];
  return { x, y, width: right - x, height: bottom - y };
}
