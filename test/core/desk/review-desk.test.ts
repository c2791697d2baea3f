import { expect, test } from '@jest/globals';
import { type DecisionRequest, documentSchema, type DocumentView } from '../../../core/desk/schemas/document.ts';
import { batchSchema } from '../../../core/desk/schemas/batch.ts';
import { call, found, handIn, openDesk, type OpenDesk, result, user } from './open-desk.ts';

const ada = user('ada');
const bob = user('bob');
const queue = { limit: 50 };

async function next(desk: OpenDesk, who = ada): Promise<DocumentView> {
  const { document } = await desk.handlers.leaseNext(call(who, { body: { exclude: [] } }));
  if (document === null) throw new Error('nothing to review');
  return documentSchema.parse(document);
}

interface Parts {
  parameters: { document: string };
  body: DecisionRequest;
}

function decision({ id, version }: DocumentView, body: Partial<DecisionRequest> = {}): Parts {
  return { parameters: { document: id }, body: { version, kind: 'accept', ...body } };
}

async function status(desk: OpenDesk, batch: string): Promise<ReturnType<typeof batchSchema.parse>['status']> {
  return batchSchema.parse(await desk.handlers.batch(call(ada, { parameters: { batch } }))).status;
}

test('a batch counts what was handed in, read and asked, and is complete only at the end', async () => {
  const desk = openDesk();
  const { batch } = await handIn(desk, [found(1, 1), found(2, 2, { decision: 'accepted', probability: 0.99, reasons: [] })]);
  expect(await status(desk, batch)).toMatchObject({ received: 1, read: 1, documents: 2, toReview: 1, accepted: 1, complete: false });
  await desk.handlers.closeBatch(call(ada, { parameters: { batch } }));
  expect(await status(desk, batch)).toMatchObject({ closed: true, analysed: true, complete: false });
  await desk.handlers.decide(call(ada, decision(await next(desk))));
  expect(await status(desk, batch)).toMatchObject({ toReview: 0, accepted: 2, complete: true });
}); // prettier-ignore

test('a batch whose file waits is not analysed, and the file is found again at a start', async () => {
  const desk = openDesk();
  const { id: batch } = await desk.handlers.createBatch(call(ada, { body: { name: 'Lot' } }));
  const file = await desk.intake.receive(ada, { batch, key: 'k', source: 'a.pdf', sha256: 'b'.repeat(64), bytes: 3 });
  await desk.handlers.closeBatch(call(ada, { parameters: { batch } }));
  expect(await status(desk, batch)).toMatchObject({ received: 1, read: 0, analysed: false, complete: false });
  const waiting: string[] = [];
  for await (const one of desk.intake.waiting('mairie')) waiting.push(one.file);
  expect(waiting).toStrictEqual([file.id]);
});

test('the same key is the same file, and to conclude twice changes nothing', async () => {
  const desk = openDesk();
  const { batch, file } = await handIn(desk, [found(1, 1)]);
  await handIn(desk, [found(1, 1)], { batch });
  await desk.intake.conclude('mairie', file, [result([found(1, 1), found(2, 2)])]);
  expect(await status(desk, batch)).toMatchObject({ received: 1, documents: 1 });
});

test('members of an archive are files of their own, under the archive that holds them', async () => {
  const desk = openDesk();
  const { id: batch } = await desk.handlers.createBatch(call(ada, { body: { name: 'Lot' } }));
  const archive = await desk.intake.receive(ada, {
    batch,
    key: 'z',
    source: 'a.zip',
    sha256: 'c'.repeat(64),
    bytes: 9,
  });
  const member = (source: string) => result([found(1, 1)], { source, sha256: 'd'.repeat(64) });
  await desk.intake.conclude('mairie', archive.id, [
    result([], { source: 'a.zip', pages: [] }),
    member('a.zip!b.zip'),
    member('a.zip!b.zip!c.pdf'),
  ]);
  expect(await status(desk, batch)).toMatchObject({ received: 1, members: 2, documents: 2 });
  const { entries } = await desk.handlers.files(call(ada, { parameters: { batch }, query: queue }));
  const container = (source: string) => entries.find((file) => file.source === source)?.container;
  const idOf = (source: string) => entries.find((file) => file.source === source)?.id;
  expect(container('a.zip!b.zip')).toBe(archive.id);
  expect(container('a.zip!b.zip!c.pdf')).toBe(idOf('a.zip!b.zip'));
});

test('the likeliest mistake comes first', async () => {
  const desk = openDesk();
  await handIn(desk, [found(1, 1, { probability: 0.8 }), found(2, 2, { probability: 0.4 }), found(3, 3, { label: 'autre', probability: 0.9 })]);
  const { entries, total } = await desk.handlers.queue(call(ada, { query: queue }));
  expect(entries.map(({ probability }) => probability)).toStrictEqual([0.9, 0.4, 0.8]);
  expect(total).toBe(3);
}); // prettier-ignore

test('an audit share draws among what the program was sure of', async () => {
  const desk = openDesk(1);
  await handIn(desk, [found(1, 1, { decision: 'accepted', probability: 0.99, reasons: [] })]);
  expect((await next(desk)).reason).toMatchObject({ kind: 'audit' });
});

test('two persons never hold the same document; five minutes later it is free', async () => {
  const desk = openDesk();
  await handIn(desk, [found(1, 1), found(2, 2)]);
  const [one, other] = await Promise.all([next(desk, ada), next(desk, bob)]);
  expect(one.id).not.toBe(other.id);
  const third = await desk.handlers.leaseNext(call(user('eve'), { body: { exclude: [] } }));
  expect(third).toMatchObject({ document: null, remaining: 2 });
  desk.clock.now = '2026-11-25T09:05:00.000Z';
  expect([one.id, other.id]).toContain((await next(desk, user('eve'))).id);
});

test('what another holds cannot be decided, unless it is taken over', async () => {
  const desk = openDesk();
  await handIn(desk, [found(1, 1)]);
  const document = await next(desk, ada);
  await expect(desk.handlers.decide(call(bob, decision(document)))).rejects.toMatchObject({ problem: { status: 409 } });
  const parameters = { document: document.id };
  const take = (steal: boolean) => desk.handlers.takeLease(call(bob, { parameters, body: { steal } }));
  await expect(take(false)).rejects.toMatchObject({ problem: { title: 'Réservé' } });
  expect(await take(true)).toMatchObject({ mine: true });
  expect((await desk.handlers.decide(call(bob, decision(document)))).document.state).toBe('accepted');
});

test('a stale decision shows the difference and overwrites nothing', async () => {
  const desk = openDesk();
  await handIn(desk, [found(1, 1)]);
  const seen = await next(desk);
  await desk.handlers.decide(call(ada, decision(seen, { label: 'arrete' })));
  const stale = desk.handlers.decide(call(ada, decision(seen, { kind: 'discard' })));
  await expect(stale).rejects.toMatchObject({
    problem: { status: 409, difference: [{ field: 'state', yours: 'discarded', theirs: 'accepted' }] },
  });
  const now = await desk.handlers.document(call(ada, { parameters: { document: seen.id } }));
  expect(now).toMatchObject({ label: 'arrete', state: 'accepted' });
});

test('a decision is undone and done again, and its history keeps all of it', async () => {
  const desk = openDesk();
  const { batch } = await handIn(desk, [found(1, 1)]);
  const seen = await next(desk);
  const { undo: id } = await desk.handlers.decide(call(ada, decision(seen, { label: 'arrete' })));
  await desk.handlers.undo(call(ada, { body: { id } }));
  expect(await status(desk, batch)).toMatchObject({ toReview: 1, accepted: 0 });
  await expect(desk.handlers.undo(call(ada, { body: { id } }))).rejects.toMatchObject({ problem: { status: 409 } });
  await desk.handlers.redo(call(ada, { body: { id } }));
  const now = await desk.handlers.document(call(ada, { parameters: { document: seen.id } }));
  expect(now).toMatchObject({ label: 'arrete', state: 'accepted' });
  expect(now.history.map(({ kind }) => kind)).toStrictEqual(['read', 'accept', 'undo', 'redo']);
});

test('what somebody changed since is not undone', async () => {
  const desk = openDesk();
  await handIn(desk, [found(1, 1)]);
  const seen = await next(desk);
  const { undo: id, document } = await desk.handlers.decide(call(ada, decision(seen)));
  await desk.handlers.decide(call(ada, decision(documentSchema.parse(document), { kind: 'reopen' })));
  await expect(desk.handlers.undo(call(ada, { body: { id } }))).rejects.toMatchObject({ problem: { status: 409 } });
});

test('another’s change is for its author and for supervisors to undo', async () => {
  const desk = openDesk();
  await handIn(desk, [found(1, 1)]);
  const { undo: id } = await desk.handlers.decide(call(ada, decision(await next(desk))));
  await expect(desk.handlers.undo(call(bob, { body: { id } }))).rejects.toMatchObject({ problem: { status: 403 } });
  expect((await desk.handlers.undo(call(user('eve', 'supervisor'), { body: { id } }))).documents).toHaveLength(1);
});

test('look-alikes are accepted at once and undone at once; one that changed stops them all', async () => {
  const desk = openDesk();
  const { batch } = await handIn(desk, [found(1, 1), found(2, 2), found(3, 3)]);
  const { entries } = await desk.handlers.queue(call(ada, { query: queue }));
  const documents = entries.map(({ id, version }) => ({ id, version }));
  const stale = documents.map((document) => ({ ...document, version: document.version + 1 }));
  const bulk = (of: typeof documents) =>
    desk.handlers.decideBulk(call(ada, { body: { documents: of, label: 'facture' } }));
  await expect(bulk(stale)).rejects.toMatchObject({ problem: { status: 409 } });
  expect(await status(desk, batch)).toMatchObject({ toReview: 3 });
  const { undo: id } = await bulk(documents);
  expect(await status(desk, batch)).toMatchObject({ toReview: 0, accepted: 3 });
  await desk.handlers.undo(call(ada, { body: { id } }));
  expect(await status(desk, batch)).toMatchObject({ toReview: 3, accepted: 0 });
});

test('what is another tenant’s is not there', async () => {
  const desk = openDesk();
  const { batch } = await handIn(desk, [found(1, 1)]);
  const stranger = user('zoe', 'administrator', 'autre-mairie');
  const { id } = await next(desk);
  const refused = { problem: { status: 404 } };
  await expect(desk.handlers.batch(call(stranger, { parameters: { batch } }))).rejects.toMatchObject(refused);
  await expect(desk.handlers.document(call(stranger, { parameters: { document: id } }))).rejects.toMatchObject(refused);
  expect((await desk.handlers.queue(call(stranger, { query: queue }))).entries).toStrictEqual([]);
});

test('a depositor sees her own batches alone', async () => {
  const desk = openDesk();
  const dora = user('dora', 'depositor');
  const { batch } = await handIn(desk, [found(1, 1)], { who: dora });
  await handIn(desk, [found(1, 1)]);
  expect((await desk.handlers.batches(call(dora, { query: queue }))).entries.map(({ id }) => id)).toStrictEqual([batch]);
  const other = user('dan', 'depositor');
  await expect(desk.handlers.batch(call(other, { parameters: { batch } }))).rejects.toMatchObject({ problem: { status: 404 } });
  expect((await desk.handlers.batches(call(ada, { query: queue }))).entries).toHaveLength(2);
}); // prettier-ignore

test('nothing more goes into a batch that is closed', async () => {
  const desk = openDesk();
  const { batch } = await handIn(desk, [found(1, 1)]);
  await desk.handlers.closeBatch(call(ada, { parameters: { batch } }));
  await expect(handIn(desk, [], { batch, key: 'k2' })).rejects.toMatchObject({ problem: { title: 'Lot clos' } });
});
