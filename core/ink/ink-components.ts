import { type BoundingBox } from '../page.ts';
import { type Run } from './dark-runs.ts';

/** Dark pixels that hang together, and the light ones that were bridged between them. */
export interface InkComponent {
  /** Pixels. */
  readonly box: BoundingBox;
  /** Dark pixels. */
  readonly ink: number;
  /** Changes between dark and light along the rows. */
  readonly edges: number;
  /** Sums of luminance over the dark and over the light pixels, and of its square over the light ones. */
  readonly darkSum: number;
  readonly lightSum: number;
  readonly lightSquares: number;
  /** Light pixels bridged. */
  readonly light: number;
  /** Sum over the dark pixels of how far they lie below their ground. */
  readonly depth: number;
}

/**
 * Unites runs that touch those of the row above, corner to corner included.
 *
 * @param rows - runs of each row from the top, left to right.
 */
export function inkComponents(rows: readonly (readonly Run[])[]): InkComponent[] {
  const forest = new Forest();
  const runs: Run[] = [];
  let above: { first: number; runs: readonly Run[] } = { first: 0, runs: [] };
  for (const row of rows) {
    const first = runs.length;
    for (const run of row) {
      forest.grow();
      runs.push(run);
    }
    for (const [upper, lower] of touching(above.runs, row)) forest.unite(above.first + upper, first + lower);
    above = { first, runs: row };
  }
  return gather(runs, forest);
}

/** Disjoint sets by indices, the least of a set its root, paths halved as they are walked. */
class Forest {
  readonly #parents: number[] = [];

  grow(): void {
    this.#parents.push(this.#parents.length);
  }

  find(start: number): number {
    let node = start;
    for (;;) {
      const parent = this.#parents[node] ?? node;
      if (parent === node) return node;
      const grandparent = this.#parents[parent] ?? parent;
      this.#parents[node] = grandparent;
      node = grandparent;
    }
  }

  unite(one: number, other: number): void {
    const [a, b] = [this.find(one), this.find(other)];
    this.#parents[Math.max(a, b)] = Math.min(a, b);
  }
}

/** Pairs of runs of two neighbouring rows that touch; both rows in order. */
function touching(upper: readonly Run[], lower: readonly Run[]): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [a, b] = [upper[i], lower[j]];
    if (a === undefined || b === undefined) return pairs;
    if (a.left <= b.right && b.left <= a.right) pairs.push([i, j]);
    if (a.right < b.right) i += 1;
    else j += 1;
  }
}

function gather(runs: readonly Run[], forest: Forest): InkComponent[] {
  const components = new Map<number, Collected>();
  runs.forEach((run, index) => {
    const root = forest.find(index);
    const component = components.get(root) ?? new Collected(run);
    components.set(root, component);
    component.add(run);
  });
  return [...components.values()];
}

class Collected implements InkComponent {
  ink = 0;
  edges = 0;
  darkSum = 0;
  lightSum = 0;
  lightSquares = 0;
  light = 0;
  depth = 0;
  #left: number;
  #right: number;
  #bottom: number;
  readonly #top: number;

  constructor({ left, right, y }: Run) {
    [this.#left, this.#right, this.#top, this.#bottom] = [left, right, y, y];
  }

  get box(): BoundingBox {
    return { x: this.#left, y: this.#top, width: this.#right - this.#left, height: this.#bottom + 1 - this.#top };
  }

  add(run: Run): void {
    this.#left = Math.min(this.#left, run.left);
    this.#right = Math.max(this.#right, run.right);
    this.#bottom = run.y;
    this.ink += run.ink;
    this.edges += run.edges;
    this.darkSum += run.darkSum;
    this.lightSum += run.lightSum;
    this.lightSquares += run.lightSquares;
    this.light += run.right - run.left - run.ink;
    this.depth += run.depth;
  }
}
