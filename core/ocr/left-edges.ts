import { quadHeight, type Point, type Quad } from './quad.ts';
import { type Slope } from './slope-field.ts';

/** The left edge of a line. */
interface Edge extends Point {
  /** Of the line. */
  readonly height: number;
}

/** The next line of a margin begins this near to it and lies this far down at most, in line heights. */
const aside = 0.5;
const down = 4;
/** Margins are measured in pieces about this long, in line heights: long enough for a slope, short enough to see it change. */
const pieceLength = 6;

/**
 * The slopes dx/dy of the margins that the left edges of lines make.
 *
 * @param quads - lines, in any order.
 * @param lean - slope about which the margins are looked for.
 */
export function leftEdges(quads: readonly Quad[], lean: number): Slope[] {
  const edges = quads.map(leftEdge).sort((a, b) => a.y - b.y);
  const used = new Set<Edge>();
  return edges.flatMap((edge, index) => {
    if (used.has(edge)) return [];
    const margin = [edge];
    for (const next of edges.slice(index + 1)) {
      const last = margin.at(-1) ?? edge;
      if (next.y - last.y > down * last.height) break;
      if (used.has(next) || !isBelow(last, next, lean)) continue;
      used.add(next);
      margin.push(next);
    }
    return pieces(margin);
  });
}

function leftEdge(quad: Quad): Edge {
  const [topLeft, , , bottomLeft] = quad;
  return { x: (topLeft.x + bottomLeft.x) / 2, y: (topLeft.y + bottomLeft.y) / 2, height: quadHeight(quad) };
}

function isBelow(upper: Edge, lower: Edge, lean: number): boolean {
  const away = lower.x - upper.x - lean * (lower.y - upper.y);
  return lower.y - upper.y > aside * upper.height && Math.abs(away) < aside * upper.height;
}

/** @param margin - edges, one below the other. */
function pieces(margin: readonly Edge[]): Slope[] {
  const slopes: Slope[] = [];
  let from = margin[0];
  for (const edge of margin) {
    if (from === undefined || edge.y - from.y < pieceLength * from.height) continue;
    const length = edge.y - from.y;
    slopes.push({
      x: (from.x + edge.x) / 2,
      y: (from.y + edge.y) / 2,
      slope: (edge.x - from.x) / length,
      weight: length,
    });
    from = edge;
  }
  return slopes;
}
