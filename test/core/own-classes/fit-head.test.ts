import { expect, test } from '@jest/globals';
import { HeadExtension } from '../../../core/own-classes/extend-scores.ts';
import { fitHead } from '../../../core/own-classes/fit-head.ts';
import { minimise } from '../../../core/own-classes/minimise.ts';
import { readAnchors } from '../../../core/own-classes/read-anchors.ts';
import { type LabelledPage } from '../../../core/own-classes/sparse-page.ts';
import { trainChallenger } from '../../../core/own-classes/train-challenger.ts';

function page(label: string, document: string, ids: readonly number[]): LabelledPage {
  // The shipped model sees feature 1 as `a`, feature 2 as `b`.
  const logits = [ids.includes(1) ? 4 : 0, ids.includes(2) ? 4 : 0];
  return {
    label,
    document,
    group: document,
    ids: Int32Array.from(ids),
    values: new Float32Array(ids.length).fill(0.5),
    logits,
  };
}

const anchors = Array.from({ length: 20 }, (_, at) =>
  page(at < 10 ? 'a' : 'b', `anchor ${at}`, [at < 10 ? 1 : 2, 10 + at]),
);
const examples = Array.from({ length: 5 }, (_, at) => page('mine', `example ${at}`, [1, 3, 40 + at]));
const free = [{ label: 'mine', description: '', own: true }];
const challenge = {
  base: 'm/1',
  version: 1,
  shippedLabels: ['a', 'b'],
  champion: undefined,
  free,
  pages: examples,
  anchors,
};

test('minimises a convex function to its lowest point', () => {
  const lowest = minimise(
    (at) => ({
      value: ((at[0] ?? 0) - 3) ** 2 + 10 * ((at[1] ?? 0) + 1) ** 2,
      gradient: Float64Array.of(2 * ((at[0] ?? 0) - 3), 20 * ((at[1] ?? 0) + 1)),
    }),
    2,
    50,
  );
  expect(lowest[0]).toBeCloseTo(3, 4);
  expect(lowest[1]).toBeCloseTo(-1, 4);
});

test('a new class wins its own pages by the feature that marks them and leaves the others alone', () => {
  const rows = fitHead([...anchors, ...examples], { labels: ['a', 'b', 'mine'], free });
  const head = new HeadExtension(['a', 'b'], { base: 'm/1', version: 1, rows });
  const scored = (ids: readonly number[]): readonly number[] => {
    const { logits } = page('', '', ids);
    const sparse = page('', '', ids);
    const scores = { logits: Float32Array.from(logits), contributions: new Float32Array(ids.length * 2) };
    return [...head.extend(sparse, scores).logits];
  };
  const [a = 0, , mine = 0] = scored([1, 3, 99]);
  expect(mine).toBeGreaterThan(a);
  const [other = 0, , notMine = 0] = scored([1, 98]);
  expect(other).toBeGreaterThan(notMine);
  expect(scored([2])[1]).toBe(4);
});

test('the same pages give the same head', () => {
  expect(trainChallenger(challenge)).toEqual(trainChallenger(challenge));
});

test('a class that held-out examples confirm is promoted; one that they do not is refused', () => {
  expect(trainChallenger(challenge).duel).toMatchObject({ promoted: true, learnt: { mine: 1 } });
  // Each example has a feature of its own, and looks like `b` beside it: nothing to learn from the others.
  const noise = Array.from({ length: 5 }, (_, at) => page('mine', `example ${at}`, [2, 50 + at]));
  expect(trainChallenger({ ...challenge, pages: noise }).duel).toMatchObject({ promoted: false });
});

test('anchors are read as training writes them', () => {
  const bytes = new Uint8Array(4 + 7 + 3 + 2);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 1, true);
  view.setUint8(4, 7);
  view.setUint16(5, 2, true);
  view.setFloat32(7, 0.5, true);
  bytes.set([5, 0x80 | 44, 2, 255, 51], 11); // ids 5 and 5 + 300
  const [anchor] = readAnchors(bytes);
  expect(anchor?.label).toBe(7);
  expect([...(anchor?.ids ?? [])]).toEqual([5, 305]);
  expect(anchor?.values[1]).toBeCloseTo(0.1, 6);
});
