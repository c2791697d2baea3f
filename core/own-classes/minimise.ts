/** Value and gradient of a smooth convex function. */
export type Objective = (point: Float64Array) => { readonly value: number; readonly gradient: Float64Array };

const memory = 8;
/** Share of the promised decrease that a step must bring (Armijo). */
const sufficient = 1e-4;

interface Step {
  readonly move: Float64Array;
  readonly change: Float64Array;
  readonly rho: number;
}

/**
 * L-BFGS with backtracking (Nocedal and Wright, Numerical Optimization, 2006, algorithms 7.4 and 3.1), from 0; no chance in
 * it.
 *
 * @param size - number of variables.
 * @param iterations - at most.
 */
export function minimise(objective: Objective, size: number, iterations: number): Float64Array {
  let point = new Float64Array(size);
  let { value, gradient } = objective(point);
  const steps: Step[] = [];
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    const direction = twoLoop(gradient, steps);
    const slope = dot(direction, gradient);
    if (slope > -1e-10) break;
    const next = backtrack(objective, { point, value, direction, slope });
    if (next === undefined) break;
    const move = less(next.point, point);
    const change = less(next.gradient, gradient);
    const curvature = dot(move, change);
    if (curvature > 1e-12) steps.push({ move, change, rho: 1 / curvature });
    if (steps.length > memory) steps.shift();
    ({ point, value, gradient } = next);
  }
  return point;
}

interface Search {
  readonly point: Float64Array;
  readonly value: number;
  readonly direction: Float64Array;
  /** Of the function along the direction, negative. */
  readonly slope: number;
}

function backtrack(
  objective: Objective,
  { point, value, direction, slope }: Search,
): { point: Float64Array<ArrayBuffer>; value: number; gradient: Float64Array } | undefined {
  for (let length = 1; length > 1e-8; length /= 2) {
    const next = point.map((coordinate, index) => coordinate + length * (direction[index] ?? 0));
    const found = objective(next);
    if (found.value <= value + sufficient * length * slope) return { point: new Float64Array(next), ...found };
  }
  return undefined;
}

/** Minus the inverse Hessian, as the last steps let it be guessed, times the gradient. */
function twoLoop(gradient: Float64Array, steps: readonly Step[]): Float64Array {
  const result = gradient.map((coordinate) => -coordinate);
  const shares: number[] = [];
  for (const { move, change, rho } of steps.toReversed()) {
    const share = rho * dot(move, result);
    shares.push(share);
    addScaled(result, change, -share);
  }
  const last = steps.at(-1);
  if (last !== undefined) {
    const scale = 1 / (last.rho * dot(last.change, last.change));
    result.forEach((coordinate, index) => (result[index] = coordinate * scale));
  }
  for (const { move, change, rho } of steps) addScaled(result, move, (shares.pop() ?? 0) - rho * dot(change, result));
  return result;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

function less(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((coordinate, index) => coordinate - (b[index] ?? 0));
}

function addScaled(target: Float64Array, other: Float64Array, scale: number): void {
  for (let index = 0; index < target.length; index += 1)
    target[index] = (target[index] ?? 0) + scale * (other[index] ?? 0);
}
