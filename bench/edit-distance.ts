/** How two sequences differ. */
export interface Alignment {
  /** Insertions, deletions and replacements. */
  readonly distance: number;
  /** Places in the first sequence that stand, unchanged, in the second. */
  readonly kept: readonly number[];
}

/**
 * Levenshtein distance; time grows with the product of the lengths, memory with the shorter one.
 */
export function editDistance(truth: readonly string[], read: readonly string[]): number {
  let row = Uint32Array.from({ length: read.length + 1 }, (_, column) => column);
  for (const item of truth) row = nextRow(row, item, read);
  return row[read.length] ?? 0;
}

/** Levenshtein alignment of two short sequences (words): keeps the whole table. */
export function align(truth: readonly string[], read: readonly string[]): Alignment {
  const rows = [Uint32Array.from({ length: read.length + 1 }, (_, column) => column)];
  for (const item of truth) rows.push(nextRow(rows.at(-1) ?? new Uint32Array(1), item, read));
  const cost = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  const kept: number[] = [];
  let [i, j] = [truth.length, read.length];
  while (i > 0 && j > 0) {
    const same = truth[i - 1] === read[j - 1];
    if (cost(i, j) === cost(i - 1, j - 1) + (same ? 0 : 1)) {
      if (same) kept.push(i - 1);
      i -= 1;
      j -= 1;
    } else if (cost(i, j) === cost(i - 1, j) + 1) i -= 1;
    else j -= 1;
  }
  return { distance: cost(truth.length, read.length), kept: kept.reverse() };
}

function nextRow(above: Uint32Array, item: string, read: readonly string[]): Uint32Array<ArrayBuffer> {
  const row = new Uint32Array(read.length + 1);
  row[0] = (above[0] ?? 0) + 1;
  let left = row[0];
  let diagonal = above[0] ?? 0;
  for (let column = 1; column <= read.length; column += 1) {
    const up = above[column] ?? 0;
    left = Math.min(left + 1, up + 1, diagonal + (item === read[column - 1] ? 0 : 1));
    row[column] = left;
    diagonal = up;
  }
  return row;
}
