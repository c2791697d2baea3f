import { type BoundingBox } from '../page.ts';
import { type GrayImage } from '../ports/file-opener.ts';
import { darkRuns, type Run } from './dark-runs.ts';

/** Measures in inches, so that they hold at any resolution of 60 to 120 dpi. */
const rule = {
  /** Blank within a line of text that is bridged. */
  bridge: 0.085,
  leastHeight: 0.05,
  mostHeight: 0.45,
  leastWidth: 0.16,
  /** Width to height, at least: a word is wider than it is high. */
  leastAspect: 1.6,
};
/** Share of a region that is dark: letters leave much of it light, a photograph or a fill little. */
const [leastDensity, mostDensity] = [0.12, 0.8];

/**
 * Finds what looks like words or lines of print: dark, wider than high, of the height of type, on an even lighter ground.
 *
 * @param image - 60 to 120 dpi.
 * @returns boxes in pixels, in no order.
 */
export function textLikeRegions(image: GrayImage): BoundingBox[] {
  const { dpi } = image;
  const components = joinRuns(darkRuns(image, Math.round(rule.bridge * dpi)), image.width);
  return components
    .filter((component) => isTextLike(component, dpi))
    .map(({ left, top, right, bottom }) => ({
      x: left,
      y: top,
      width: right - left,
      height: bottom - top,
    }));
}

interface Component {
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** Dark pixels. */
  ink: number;
  /** Where dark and light meet along the rows. */
  edges: number;
  /** Sum over dark and light pixels of their luminance, to tell how far apart they are. */
  darkSum: number;
  lightSum: number;
  lightSquares: number;
  light: number;
}

function isTextLike(component: Component, dpi: number): boolean {
  const width = component.right - component.left;
  const height = component.bottom - component.top;
  if (height < rule.leastHeight * dpi || height > rule.mostHeight * dpi) return false;
  if (width < rule.leastWidth * dpi || width < rule.leastAspect * height) return false;
  const density = component.ink / (width * height);
  return density >= leastDensity && density <= mostDensity && isOnEvenGround(component) && isBroken(component, height);
}

/** Strokes alternate with blanks: at least one stroke for each height of the region, in the mean row. */
function isBroken({ edges, left, right }: Component, height: number): boolean {
  return edges / height >= 2 + (0.8 * (right - left)) / height / 2;
}

/** Paper is even and much lighter than the print; the ground of a photograph is neither. */
function isOnEvenGround({ darkSum, ink, lightSum, lightSquares, light }: Component): boolean {
  if (light === 0) return false;
  const [dark, mean] = [darkSum / ink, lightSum / light];
  const deviation = Math.sqrt(Math.max(0, lightSquares / light - mean * mean));
  const contrast = mean - dark;
  return contrast >= 40 && deviation <= 0.45 * contrast;
}

/** Unites runs that touch those of the row above (union-find over runs). */
function joinRuns(rows: readonly (readonly Run[])[], width: number): Component[] {
  const parents: number[] = [];
  const all: Run[] = [];
  const find = (start: number): number => {
    let node = start;
    for (let parent = parents[node] ?? node; parent !== node; parent = parents[node] ?? node) {
      parents[node] = parents[parent] ?? parent;
      node = parent;
    }
    return node;
  };
  let above: { first: number; runs: readonly Run[] } = { first: 0, runs: [] };
  for (const runs of rows) {
    const first = all.length;
    for (const run of runs) {
      parents.push(all.length);
      all.push(run);
    }
    touching(above.runs, runs, (upper, lower) => {
      const [a, b] = [find(above.first + upper), find(first + lower)];
      if (a !== b) parents[Math.max(a, b)] = Math.min(a, b);
    });
    above = { first, runs };
  }
  return gather(all, find, width);
}

/** Calls for each pair of runs of two neighbouring rows that touch, diagonals included; both rows in order. */
function touching(upper: readonly Run[], lower: readonly Run[], meet: (upper: number, lower: number) => void): void {
  for (let i = 0, j = 0; i < upper.length && j < lower.length;) {
    const [a, b] = [upper[i], lower[j]];
    if (a === undefined || b === undefined) return;
    if (a.left <= b.right && b.left <= a.right) meet(i, j);
    if (a.right < b.right) i += 1;
    else j += 1;
  }
}

function gather(runs: readonly Run[], find: (index: number) => number, width: number): Component[] {
  const components = new Map<number, Component>();
  runs.forEach((run, index) => {
    const root = find(index);
    const known = components.get(root);
    if (known === undefined) components.set(root, emptyComponent(width));
    const component = known ?? components.get(root);
    if (component !== undefined) addRun(component, run);
  });
  return [...components.values()];
}

function emptyComponent(width: number): Component {
  return {
    left: width,
    top: Infinity,
    right: 0,
    bottom: 0,
    ink: 0,
    edges: 0,
    darkSum: 0,
    lightSum: 0,
    lightSquares: 0,
    light: 0,
  };
}

function addRun(component: Component, run: Run): void {
  component.left = Math.min(component.left, run.left);
  component.right = Math.max(component.right, run.right);
  component.top = Math.min(component.top, run.y);
  component.bottom = Math.max(component.bottom, run.y + 1);
  component.ink += run.ink;
  component.edges += run.edges;
  component.darkSum += run.darkSum;
  component.lightSum += run.lightSum;
  component.lightSquares += run.lightSquares;
  component.light += run.right - run.left - run.ink;
}
