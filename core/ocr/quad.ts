/** A point of an image, in pixels, x to the right, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Four corners of a text line: top left, top right, bottom right, bottom left as the line is read. */
export type Quad = readonly [Point, Point, Point, Point];

/** Rectangle of any slant: `along` is the unit vector of its first side; `from`/`to` are extents along and across it. */
export interface SlantedRectangle {
  readonly along: Point;
  readonly from: Point;
  readonly to: Point;
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

/** Length of the upper side, in pixels. */
export function quadWidth(quad: Quad): number {
  return distance(quad[0], quad[1]);
}

/** Length of the left side, in pixels. */
export function quadHeight(quad: Quad): number {
  return distance(quad[0], quad[3]);
}

/** Degrees of the upper side from the horizontal, -180..180, clockwise positive (y points down). */
export function quadAngle(quad: Quad): number {
  return (Math.atan2(quad[1].y - quad[0].y, quad[1].x - quad[0].x) * 180) / Math.PI;
}

/**
 * Smallest convex polygon around the points, counter-clockwise in image axes (Andrew's monotone chain, 1979).
 *
 * @param points - at least one; not altered.
 */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const lower = halfHull(sorted);
  const upper = halfHull(sorted.reverse());
  return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

function halfHull(points: readonly Point[]): Point[] {
  const chain: Point[] = [];
  for (const point of points) {
    while (chain.length > 1 && !turnsLeft(chain, point)) chain.pop();
    chain.push(point);
  }
  return chain;
}

function turnsLeft(chain: readonly Point[], next: Point): boolean {
  const [a, b] = chain.slice(-2);
  return a === undefined || b === undefined || (b.x - a.x) * (next.y - a.y) - (b.y - a.y) * (next.x - a.x) > 0;
}

/**
 * Rectangle of least area around a convex polygon: one of its sides lies on a side of the polygon (Freeman & Shapira, 1975).
 *
 * @returns undefined when the polygon has no side.
 */
export function minimumAreaRectangle(hull: readonly Point[]): SlantedRectangle | undefined {
  let best: { area: number; rectangle: SlantedRectangle } | undefined;
  hull.forEach((corner, index) => {
    const next = hull[(index + 1) % hull.length] ?? corner;
    const length = distance(corner, next);
    if (length < 1e-9) return;
    const along = { x: (next.x - corner.x) / length, y: (next.y - corner.y) / length };
    const rectangle = extent(hull, along);
    const area = (rectangle.to.x - rectangle.from.x) * (rectangle.to.y - rectangle.from.y);
    if (best === undefined || area < best.area) best = { area, rectangle };
  });
  return best?.rectangle;
}

function extent(points: readonly Point[], along: Point): SlantedRectangle {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const point of points) {
    const u = point.x * along.x + point.y * along.y;
    const v = -point.x * along.y + point.y * along.x;
    left = Math.min(left, u);
    right = Math.max(right, u);
    top = Math.min(top, v);
    bottom = Math.max(bottom, v);
  }
  return { along, from: { x: left, y: top }, to: { x: right, y: bottom } };
}

/** The rectangle's corners, grown by `margin` on every side, first along x then along y of its own axes. */
export function rectangleCorners(rectangle: SlantedRectangle, margin: { x: number; y: number }): Quad {
  const { along, from, to } = rectangle;
  const at = (u: number, v: number): Point => ({ x: u * along.x - v * along.y, y: u * along.y + v * along.x });
  const [left, right] = [from.x - margin.x, to.x + margin.x];
  const [top, bottom] = [from.y - margin.y, to.y + margin.y];
  return orderCorners([at(left, top), at(right, top), at(right, bottom), at(left, bottom)]);
}

/** Orders four corners so that the line reads from the first to the second: the two leftmost are the left side. */
function orderCorners(corners: readonly Point[]): Quad {
  const [a, b, c, d] = [...corners].sort((p, q) => p.x - q.x);
  if (a === undefined || b === undefined || c === undefined || d === undefined)
    throw new RangeError('four corners wanted');
  const [topLeft, bottomLeft] = a.y < b.y ? [a, b] : [b, a];
  const [topRight, bottomRight] = c.y < d.y ? [c, d] : [d, c];
  return [topLeft, topRight, bottomRight, bottomLeft];
}
