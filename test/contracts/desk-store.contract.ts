import { expect, test } from '@jest/globals';
import { verifyChain } from '../../core/desk/audit-chain.ts';
import { type DeskStore, type ItemWrite } from '../../core/ports/desk-store.ts';
import { type AuditEntry } from '../../core/desk/schemas/statistics.ts';
import { textHash } from '../fixtures/text-hash.ts';

const tenant = 'mairie';
const draft = {
  at: '2026-11-25T09:00:00.000Z',
  actor: 'system',
  action: 'test',
  subject: 'thing a',
  details: { b: 1 },
};

function thing(id: string, more: Partial<ItemWrite> = {}): ItemWrite {
  return { kind: 'thing', id, expected: 0, version: 1, body: { id }, ...more };
}

async function auditOf(store: DeskStore, first = 1): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  for await (const entry of store.audit(tenant, first)) entries.push(entry);
  return entries;
}

/** What every store of the desk does. @param open - an empty store. */
export function deskStoreContract(open: () => Promise<DeskStore>): void {
  test('gives back what was kept, with its version, and nothing of another tenant, kind or id', async () => {
    const store = await open();
    expect(await store.commit(tenant, [thing('a', { body: { text: 'été 𝄞', n: 1.5 } })])).toBe(true);
    expect(await store.item(tenant, 'thing', 'a')).toEqual({ kind: 'thing', id: 'a', version: 1, body: { text: 'été 𝄞', n: 1.5 } }); // prettier-ignore
    expect(await store.item('autre', 'thing', 'a')).toBeUndefined();
    expect(await store.item(tenant, 'other', 'a')).toBeUndefined();
    expect(await store.item(tenant, 'thing', 'b')).toBeUndefined();
    await store.close();
  });

  test('gives several in the order asked for, without those that are not there', async () => {
    const store = await open();
    await store.commit(tenant, [thing('a'), thing('b'), thing('c')]);
    const found = await store.items(tenant, 'thing', ['c', 'x', 'a']);
    expect(found.map(({ id }) => id)).toEqual(['c', 'a']);
    await store.close();
  });

  test('writes all of a commit or, when one version is not the one expected, nothing', async () => {
    const store = await open();
    await store.commit(tenant, [thing('a')]);
    const stale = [thing('b'), thing('a', { expected: 2, version: 3, body: { id: 'changed' } })];
    expect(await store.commit(tenant, stale, draft)).toBe(false);
    expect(await store.item(tenant, 'thing', 'b')).toBeUndefined();
    expect(await store.item(tenant, 'thing', 'a')).toMatchObject({ version: 1, body: { id: 'a' } });
    expect(await auditOf(store)).toEqual([]);
    await store.close();
  });

  test('lets one of two writers of the same version win', async () => {
    const store = await open();
    await store.commit(tenant, [thing('a')]);
    const writes = [1, 2, 3, 4].map(async (n) =>
      store.commit(tenant, [thing('a', { expected: 1, version: 2, body: { n } })]),
    );
    const won = await Promise.all(writes);
    expect(won.filter((done) => done)).toHaveLength(1);
    expect(await store.item(tenant, 'thing', 'a')).toMatchObject({ version: 2, body: { n: won.indexOf(true) + 1 } });
    await store.close();
  });

  test('refuses to make what is there, and writes over it where no version is expected', async () => {
    const store = await open();
    await store.commit(tenant, [thing('a')]);
    expect(await store.commit(tenant, [thing('a')])).toBe(false);
    const { kind, id } = thing('a');
    expect(await store.commit(tenant, [{ kind, id, version: 2, body: { over: true } }])).toBe(true);
    expect(await store.item(tenant, 'thing', 'a')).toMatchObject({ version: 2, body: { over: true } });
    await store.close();
  });

  test('keeps lists in order, slice by slice, forwards and backwards', async () => {
    const store = await open();
    const sorts = ['10', '02', '30', '21', '11'];
    await store.commit(tenant, sorts.map((sort) => thing(`t${sort}`, { lists: [{ list: 'l', sort }] }))); // prettier-ignore
    const walk = async (reverse: boolean): Promise<string[]> => {
      const ids: string[] = [];
      let after: string | undefined;
      do {
        const slice = await store.list(tenant, 'l', { limit: 2, after, reverse });
        ids.push(...slice.items.map(({ id }) => id));
        after = slice.cursor;
      } while (after !== undefined);
      return ids;
    };
    expect(await walk(false)).toEqual(['t02', 't10', 't11', 't21', 't30']);
    expect(await walk(true)).toEqual(['t30', 't21', 't11', 't10', 't02']);
    expect(await store.count(tenant, 'l')).toBe(5);
    expect(await store.count('autre', 'l')).toBe(0);
    await store.close();
  });

  test('gives the part of a list between two bounds, both included', async () => {
    const store = await open();
    const days = ['2026-01-01T08', '2026-01-02T08', '2026-01-02T09', '2026-01-03T00'];
    await store.commit(tenant, days.map((sort) => thing(sort, { lists: [{ list: 'l', sort }] }))); // prettier-ignore
    const range = { limit: 10, from: '2026-01-02', to: '2026-01-02' };
    expect((await store.list(tenant, 'l', range)).items.map(({ id }) => id)).toEqual([days[1], days[2]]);
    const backwards = await store.list(tenant, 'l', { ...range, reverse: true, limit: 1 });
    expect(backwards.items.map(({ id }) => id)).toEqual([days[2]]);
    const rest = await store.list(tenant, 'l', { ...range, reverse: true, after: backwards.cursor });
    expect(rest.items.map(({ id }) => id)).toEqual([days[1]]);
    await store.close();
  });

  test('moves an item from list to list with each write, and takes it out of all when it is removed', async () => {
    const store = await open();
    const at = (list: string): ItemWrite['lists'] => [{ list, sort: '1' }];
    await store.commit(tenant, [thing('a', { lists: at('waiting') })]);
    await store.commit(tenant, [thing('a', { expected: 1, version: 2, lists: at('done') })]);
    expect([await store.count(tenant, 'waiting'), await store.count(tenant, 'done')]).toEqual([0, 1]);
    await store.commit(tenant, [thing('a', { expected: 2, version: 3, body: null })]);
    expect([await store.count(tenant, 'waiting'), await store.count(tenant, 'done')]).toEqual([0, 0]);
    expect(await store.item(tenant, 'thing', 'a')).toBeUndefined();
    await store.close();
  });

  test('chains the audit, each tenant its own', async () => {
    const store = await open();
    for (const id of ['a', 'b', 'c']) await store.commit(tenant, [thing(id)], { ...draft, subject: `thing ${id}` });
    await store.commit('autre', [], draft);
    const entries = await auditOf(store);
    expect(entries.map(({ sequence, subject }) => [sequence, subject])).toEqual([
      [1, 'thing a'],
      [2, 'thing b'],
      [3, 'thing c'],
    ]);
    expect(await auditOf(store, 3)).toEqual(entries.slice(2));
    const head = await store.auditHead(tenant);
    expect(await verifyChain(entries, head, textHash)).toEqual({ kind: 'whole', head: { sequence: 3, hash: head.hash } }); // prettier-ignore
    expect((await store.auditHead('autre')).sequence).toBe(1);
    await store.close();
  });
}
