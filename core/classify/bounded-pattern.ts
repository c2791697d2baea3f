/** Steps that one attempt to match may take at most, roughly: the product of the repetitions of one alternative. */
const mostSteps = 2000;

/**
 * Whether a regular expression cannot run away on hostile text: no `*`, no `+`, no repetition without an upper bound,
 * no back reference, no look-around, and the product of the bounds small in each alternative.
 *
 * An attempt to match then costs a bounded number of steps at each character, so matching is linear in the text.
 */
export function isBoundedPattern(pattern: string): boolean {
  const bare = pattern.replace(/\\[^1-9kpP]/g, '_').replace(/\[[^\]]*\]/g, '_');
  if (/[*+\\]|\{\d+,\}|\(\?[^:]/.test(bare)) return false;
  return alternatives(bare).every((alternative) => steps(alternative) <= mostSteps);
}

/** The parts between the `|` that stand in no parenthesis. */
function alternatives(bare: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of bare) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === '|' && depth === 0) parts.push('');
    else parts.push((parts.pop() ?? '') + sign);
  }
  return parts;
}

function steps(alternative: string): number {
  const bounds = [...alternative.matchAll(/\{(?:\d+,)?(\d+)\}/g)].map((found) => Number(found[1]) + 1);
  return bounds.reduce((product, bound) => product * bound, 1);
}
