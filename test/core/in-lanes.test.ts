import { expect, test } from '@jest/globals';
import { eachInLanes, loadedInOrder } from '../../core/in-lanes.ts';

test('all items are worked on, as many at the same time as there are lanes', async () => {
  let atWork = 0;
  let most = 0;
  const done: number[] = [];
  await eachInLanes([1, 2, 3, 4, 5], 2, async (item) => {
    atWork += 1;
    most = Math.max(most, atWork);
    await Promise.resolve();
    done.push(item);
    atWork -= 1;
  });
  expect(done.sort()).toEqual([1, 2, 3, 4, 5]);
  expect(most).toBe(2);
});

test('after a fault nothing new is begun', async () => {
  const begun: number[] = [];
  const work = async (item: number): Promise<void> => {
    begun.push(item);
    await Promise.resolve();
    if (item === 2) throw new Error('broken');
  };
  await expect(eachInLanes([1, 2, 3, 4, 5, 6], 2, work)).rejects.toThrow('broken');
  expect(begun.length).toBeLessThan(6);
});

test('what is loaded comes in order, whichever is there first', async () => {
  const releases = new Map<number, () => void>();
  const load = async (item: number): Promise<number> => {
    if (item === 1) await new Promise<void>((resolve) => releases.set(item, resolve));
    else releases.get(1)?.();
    return item * 10;
  };
  const loaded: number[] = [];
  for await (const value of loadedInOrder([1, 2, 3, 4], 3, load)) loaded.push(value);
  expect(loaded).toEqual([10, 20, 30, 40]);
});

test('a load that fails is told when its turn comes', async () => {
  const load = async (item: number): Promise<number> => (item === 2 ? Promise.reject(new Error('two')) : Promise.resolve(item)); // prettier-ignore
  const loaded: number[] = [];
  const all = async (): Promise<void> => {
    for await (const value of loadedInOrder([1, 2, 3], 3, load)) loaded.push(value);
  };
  await expect(all()).rejects.toThrow('two');
  expect(loaded).toEqual([1]);
});
