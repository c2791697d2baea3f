/** Works on all items, at most `lanes` at the same time; ends with the first fault. */
export async function eachInLanes<T>(
  items: Iterable<T>,
  lanes: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = items[Symbol.iterator]();
  let broken = false;
  const lane = async (): Promise<void> => {
    for (let next = waiting.next(); next.done !== true && !broken; next = waiting.next()) await work(next.value);
  };
  const lanesAtWork = Array.from({ length: lanes }, async () =>
    lane().catch((error: unknown) => {
      broken = true;
      throw error;
    }),
  );
  await Promise.all(lanesAtWork);
}

/** What `load` gives for each item, in the order of the items, at most `ahead` loading at the same time. */
export async function* loadedInOrder<T, R>(
  items: Iterable<T>,
  ahead: number,
  load: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const loading: Promise<R>[] = [];
  for (const item of items) {
    const one = load(item);
    one.catch(() => undefined); // told when its turn comes
    loading.push(one);
    if (loading.length < ahead) continue;
    const first = loading.shift();
    if (first !== undefined) yield await first;
  }
  for (const one of loading) yield await one;
}
