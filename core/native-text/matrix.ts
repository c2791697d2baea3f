import { type UserRectangle } from './page-frame.ts';

/** a b c d e f of PDF 32000-1, 8.3.4: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The transformation that applies `first`, then `second`. */
export function multiply(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [p, q, r, s, t, u] = second;
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u];
}

/** Upright rectangle around a transformed one. */
export function transformBounds({ left, bottom, right, top }: UserRectangle, matrix: Matrix): UserRectangle {
  const [a, b, c, d, e, f] = matrix;
  const [x, y] = [extent(a * left, a * right), extent(c * bottom, c * top)];
  const [u, v] = [extent(b * left, b * right), extent(d * bottom, d * top)];
  return {
    left: x.least + y.least + e,
    right: x.most + y.most + e,
    bottom: u.least + v.least + f,
    top: u.most + v.most + f,
  };
}

function extent(one: number, other: number): { least: number; most: number } {
  return { least: Math.min(one, other), most: Math.max(one, other) };
}
