import { darkRuns } from './ink/dark-runs.ts';
import { inkComponents, type InkComponent } from './ink/ink-components.ts';
import { shrinkImage } from './ink/shrink-image.ts';
import { type BoundingBox } from './page.ts';
import { type GrayImage } from './ports/file-opener.ts';

/** The image is judged at about 100 dpi of A4: this many pixels its long side. Other measures are in such pixels. */
const judgedSide = 1300;
/** What shows through from the back of the sheet is fainter. */
const leastContrast = 36;
/** Noise of the scanner stays below this many times its mean deviation. */
const noiseShare = 6;
/** A letter has this many dark pixels, and this sum of darkness; dust has less. */
const leastInk = 3;
const leastDepth = 200;
/** Marks nearer than this belong together. */
const nearGap = 9;
/** Together, so many marks of so much darkness are writing: about four letters; so dark a single one is a stamp or a drawing. */
const leastMarks = 3;
const leastGroupDepth = 1300;
const leastMarkDepth = 9000;
/** Shadows of the sheet's edge lie within this share of the sides. */
const edgeShare = 0.015;
/** Punched holes and staples: as large as this, near a side. */
const [leastHole, mostHole] = [9, 42];
const holeShare = 0.13;
/** Folds and streaks of the scanner: as thin as this, as long as this share of the page. */
const thinnestFold = 4;
const foldShare = 0.2;
/** Pages with more marks are full of something. */
const mostMarks = 20_000;

/**
 * True when a page bears no ink worth reading: bare, or with no more than a scanner's noise, dust, punched holes, folds,
 * dark edges, or the faint back of the sheet. A line of text or a stamp is worth reading; a lone page number is not.
 */
export function isBlank(image: GrayImage): boolean {
  const page = shrinkImage(image, judgedSide);
  const contrast = Math.max(leastContrast, noiseShare * meanDeviation(page));
  const components = inkComponents(darkRuns({ ...page, dpi: 100 }, { bridge: 1, contrast }));
  const marks = components.filter((component) => isMark(component, page));
  if (marks.length > mostMarks || marks.some((mark) => mark.depth >= leastMarkDepth)) return false;
  return !hasWriting(marks);
}

/** Mean difference of neighbours on paper: pixels that differ little, so that edges of print do not count. */
function meanDeviation({ data, width }: Pick<GrayImage, 'data' | 'width'>): number {
  let [sum, count] = [0, 0];
  for (let i = width; i < data.length; i += 7) {
    const difference = Math.abs((data[i] ?? 0) - (data[i - width] ?? 0));
    if (difference > 40) continue;
    sum += difference;
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}

function isMark({ box, ink, depth }: InkComponent, page: { width: number; height: number }): boolean {
  if (ink < leastInk || depth < leastDepth) return false;
  return !touchesEdge(box, page) && !isHole(box, ink, page) && !isFold(box, page);
}

function touchesEdge(box: BoundingBox, page: { width: number; height: number }): boolean {
  const [across, down] = [edgeShare * page.width, edgeShare * page.height];
  const beyond = box.x + box.width > page.width - across || box.y + box.height > page.height - down;
  return box.x < across || box.y < down || beyond;
}

function isHole({ x, y, width, height }: BoundingBox, ink: number, page: { width: number; height: number }): boolean {
  const isRound = Math.max(width, height) <= 1.4 * Math.min(width, height) && ink > 0.55 * width * height;
  if (!isRound || width < leastHole || width > mostHole) return false;
  const [across, down] = [(x + width / 2) / page.width, (y + height / 2) / page.height];
  return Math.min(across, 1 - across, down, 1 - down) < holeShare;
}

function isFold({ width, height }: BoundingBox, page: { width: number; height: number }): boolean {
  const isAcross = height <= thinnestFold && width > foldShare * page.width;
  return isAcross || (width <= thinnestFold && height > foldShare * page.height);
}

interface Group {
  right: number;
  top: number;
  bottom: number;
  marks: number;
  depth: number;
}

/** Gathers marks into groups from left to right; true as soon as one is writing. */
function hasWriting(marks: readonly InkComponent[]): boolean {
  const sorted = marks.map(({ box, depth }) => ({ box, depth })).sort((a, b) => a.box.x - b.box.x);
  let groups: Group[] = [];
  for (const { box, depth } of sorted) {
    groups = groups.filter((group) => group.right + nearGap >= box.x);
    const near = groups.filter(({ top, bottom }) => top <= box.y + box.height + nearGap && bottom >= box.y - nearGap);
    const group = near.reduce(merge, {
      right: box.x + box.width,
      top: box.y,
      bottom: box.y + box.height,
      marks: 1,
      depth,
    });
    if (group.marks >= leastMarks && group.depth >= leastGroupDepth) return true;
    groups = [...groups.filter((other) => !near.includes(other)), group];
  }
  return false;
}

function merge(a: Group, b: Group): Group {
  return {
    right: Math.max(a.right, b.right),
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
    marks: a.marks + b.marks,
    depth: a.depth + b.depth,
  };
}
