import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { arrangePages } from '../../../core/desk/page-plan.ts';
import { type PlannedPage, type PlanRequest } from '../../../core/desk/schemas/document.ts';
import { call, found, handIn, openDesk, type OpenDesk, user } from './open-desk.ts';

const ada = user('ada');

function pages(...numbers: readonly number[]): PlannedPage[] {
  return numbers.map((page) => ({ page, rotation: 0 }));
}

async function planOf(desk: OpenDesk, file: string): Promise<{ version: number; pages: number[][]; ids: string[] }> {
  const { entries } = await desk.handlers.queue(call(ada, { query: { limit: 50 } }));
  const document = entries.find((entry) => entry.file.id === file)?.id ?? '';
  const whole = await desk.handlers.document(call(ada, { parameters: { document } }));
  const { documents, version } = whole.file;
  return { version, pages: documents.map((one) => one.pages.map(({ page }) => page)), ids: documents.map(({ id }) => id) };
} // prettier-ignore

async function replan(desk: OpenDesk, file: string, body: PlanRequest): Promise<string> {
  return (await desk.handlers.plan(call(ada, { parameters: { file }, body }))).undo;
}

test('a document is cut, glued again, and each of both undone', async () => {
  const desk = openDesk();
  const { file } = await handIn(desk, [found(1, 3)]);
  const { version, ids } = await planOf(desk, file);
  const cut = await replan(desk, file, { version, documents: [{ pages: pages(1) }, { pages: pages(2, 3), label: 'arrete' }] });
  const parted = await planOf(desk, file);
  expect(parted.pages).toStrictEqual([[1], [2, 3]]);
  expect(parted.ids[0]).toBe(ids[0]);
  const glue = await replan(desk, file, { version: parted.version, documents: [{ pages: pages(1, 2, 3) }] });
  expect((await planOf(desk, file)).pages).toStrictEqual([[1, 2, 3]]);
  await desk.handlers.undo(call(ada, { body: { id: glue } }));
  const again = await planOf(desk, file);
  expect([again.pages, again.ids]).toStrictEqual([parted.pages, parted.ids]);
  await expect(desk.handlers.undo(call(ada, { body: { id: cut } }))).rejects.toMatchObject({ problem: { status: 409 } });
}); // prettier-ignore

test('a turned page leaves its document as it was decided', async () => {
  const desk = openDesk();
  const { file } = await handIn(desk, [found(1, 1, { decision: 'accepted', reasons: [] }), found(2, 2)]);
  const { version } = await planOf(desk, file);
  await replan(desk, file, { version, documents: [{ pages: [{ page: 1, rotation: 90 }] }, { pages: pages(2) }] });
  const [id = ''] = (await planOf(desk, file)).ids;
  const { state, pages: shown } = await desk.handlers.document(call(ada, { parameters: { document: id } }));
  expect({ state, shown }).toMatchObject({ state: 'accepted', shown: [{ page: 1, rotation: 90 }] });
}); // prettier-ignore

test('a plan made from an older one is refused, with the plan as it is', async () => {
  const desk = openDesk();
  const { file } = await handIn(desk, [found(1, 2)]);
  const { version } = await planOf(desk, file);
  await replan(desk, file, { version, documents: [{ pages: pages(1) }, { pages: pages(2) }] });
  const stale = replan(desk, file, { version, documents: [{ pages: pages(2, 1) }] });
  await expect(stale).rejects.toMatchObject({ problem: { status: 409, current: { version: version + 1 } } });
});

test.each([
  ['page-missing', [pages(1)]],
  ['page-twice', [pages(1, 2), pages(2)]],
  ['page-unknown', [pages(1, 2, 3)]],
])('a plan with %s is none', (fault, wanted) => {
  expect(arrangePages([{ id: 'a', pages: pages(1, 2) }], wanted.map((of) => ({ pages: of })))).toBe(fault); // prettier-ignore
});

test('whatever the arrangement, every page is kept once and no document is used twice', () => {
  const numbers = [1, 2, 3, 4, 5, 6];
  const current = [pages(1, 2), pages(3), pages(4, 5, 6)].map((of, index) => ({ id: `d${index}`, pages: of }));
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 5 });
  fc.assert(
    fc.property(fc.shuffledSubarray(numbers, { minLength: 6 }), cuts, (order, at) => {
      const bounds = [0, ...at.sort((a, b) => a - b), 6];
      const wanted = bounds.slice(1).map((end, index) => ({ pages: pages(...order.slice(bounds[index], end)) }));
      const arranged = arrangePages(current, wanted);
      if (typeof arranged === 'string') throw new Error(arranged);
      expect(arranged.flatMap((one) => one.pages.map(({ page }) => page))).toStrictEqual(order);
      const ids = arranged.flatMap(({ id }) => id ?? []);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

test('in a file of two hundred documents, the one that is cut changes, and all come back', async () => {
  const desk = openDesk();
  const many = Array.from({ length: 200 }, (_, index) => found(2 * index + 1, 2 * index + 2));
  const { file } = await handIn(desk, many);
  const before = await planOf(desk, file);
  const wanted = before.pages.map((numbers) => ({ pages: pages(...numbers) })).slice(1);
  const body = { version: before.version, documents: [{ pages: pages(1) }, { pages: pages(2) }, ...wanted] };
  const planned = await desk.handlers.plan(call(ada, { parameters: { file }, body }));
  expect(planned.documents.filter(({ version }) => version > 1)).toHaveLength(1);
  expect((await planOf(desk, file)).pages).toHaveLength(201);
  await desk.handlers.undo(call(ada, { body: { id: planned.undo } }));
  expect(await planOf(desk, file)).toStrictEqual({ ...before, version: before.version + 2 });
});

test('a plan that changes more than one commit holds is refused whole', async () => {
  const desk = openDesk();
  const { file } = await handIn(desk, [found(1, 120)]);
  const { version, pages: before } = await planOf(desk, file);
  const apart = Array.from({ length: 120 }, (_, index) => ({ pages: pages(index + 1) }));
  await expect(replan(desk, file, { version, documents: apart })).rejects.toMatchObject({ problem: { status: 422 } });
  expect((await planOf(desk, file)).pages).toStrictEqual(before);
});
