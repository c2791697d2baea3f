import { escaped } from './markup.ts';

export interface ChartPoint {
  /** Both 0..1. */
  readonly x: number;
  readonly y: number;
}

export interface LineChart {
  /** What the picture shows, read aloud in its place; the figures stand in a table beside it. */
  readonly title: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly points: readonly ChartPoint[];
  /** Whether to draw where both axes are equal. */
  readonly diagonal: boolean;
}

const size = 320;
const margin = 44;

/** A curve over two shares, as SVG with its axes at 0, 50 and 100 %. */
export function lineChart({ title, xTitle, yTitle, points, diagonal }: LineChart): string {
  const path = points.map(({ x, y }) => `${across(x)},${down(y)}`).join(' ');
  const ticks = [0, 0.5, 1].map(
    (at) =>
      `<text x="${across(at)}" y="${size - margin + 16}" text-anchor="middle">${at * 100} %</text>` +
      `<text x="${margin - 6}" y="${down(at) + 4}" text-anchor="end">${at * 100} %</text>`,
  );
  const equal = diagonal ? `<path class="equal" d="M${across(0)} ${down(0)}L${across(1)} ${down(1)}"/>` : '';
  return [
    `<svg viewBox="0 0 ${size} ${size}" role="img" aria-label="${escaped(title)}">`,
    `<path class="axis" d="M${margin} ${down(1)}V${down(0)}H${across(1)}"/>`,
    ...ticks,
    `<text x="${size / 2}" y="${size - 8}" text-anchor="middle">${escaped(xTitle)}</text>`,
    `<text x="${margin}" y="14">${escaped(yTitle)}</text>`,
    equal,
    `<polyline class="curve" points="${path}"/>`,
    ...points.slice(0, 60).map(({ x, y }) => `<circle cx="${across(x)}" cy="${down(y)}" r="2"/>`),
    '</svg>',
  ].join('\n');
}

function across(share: number): number {
  return Math.round((margin + share * (size - margin - 16)) * 10) / 10;
}

function down(share: number): number {
  return Math.round((size - margin - share * (size - margin - 24)) * 10) / 10;
}
