import { type ItemWrite } from '../ports/desk-store.ts';
import { Refusal, refusal } from './call.ts';
import { type DeskOptions } from './desk-options.ts';
import { DeskRecords, type Kept } from './desk-records.ts';
import { itemKinds } from './item-kinds.ts';
import { documentWrite, fileWrite } from './item-writes.ts';
import { type ChangeItem, type DocumentItem, type Snapshot } from './items.ts';
import { mayCall } from './roles.ts';
import { type User } from './schemas/basics.ts';
import { type HistoryEntry } from './schemas/document.ts';

/** A change that a person asked for. */
export interface ChangeDraft {
  readonly action: 'decide' | 'decide-bulk' | 'plan';
  /** What the audit says of it; no names, no text of papers. */
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
  readonly subject: string;
  readonly before: readonly Snapshot[];
  readonly after: readonly Snapshot[];
  /** Of the documents that are there before. */
  readonly versions: Readonly<Record<string, number>>;
  readonly plan?: ChangeItem['plan'];
  /** Done along with it, and not undone. */
  readonly along?: readonly ItemWrite[];
}

/** Makes changes that can be undone, and undone changes again. */
export class Changes {
  readonly #options: DeskOptions;
  readonly #records: DeskRecords;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#records = new DeskRecords(options.store);
  }

  /** @returns what undoes it; undefined where something has changed since it was seen: then nothing is written. */
  async apply(user: User, draft: ChangeDraft): Promise<string | undefined> {
    const at = this.#options.now();
    const { before, after, versions, plan = null } = draft;
    const step = { from: before, to: after, versions };
    const planned = plan === null ? undefined : await this.#planWrite(user, plan, plan.after);
    if (plan !== null && planned === undefined) return undefined;
    const change: ChangeItem = {
      id: this.#options.newId(),
      by: { id: user.id, name: user.name },
      at,
      undone: false,
      before: [...before],
      after: [...after],
      versions: versionsAfter(step),
      plan: plan === null ? null : { ...plan, version: plan.version + 1 },
    };
    const writes = [
      ...writesOf(step),
      ...(planned === undefined ? [] : [planned]),
      { kind: itemKinds.change.name, id: change.id, expected: 0, version: 1, body: change },
      ...(draft.along ?? []),
    ];
    const { action, subject, details } = draft;
    const isDone = await this.#options.store.commit(user.tenant.id, writes, { at, actor: user.id, action, subject, details }); // prettier-ignore
    return isDone ? change.id : undefined;
  }

  /**
   * Undoes a change, or does again what was undone.
   *
   * @returns ids of the documents that are there after it.
   * @throws Refusal 404; 403: another's; 409: somebody has changed something since, or it is as asked already.
   */
  async turn(user: User, id: string, undone: boolean): Promise<readonly string[]> {
    const kept = await this.#records.get(user.tenant.id, itemKinds.change, id);
    const { body: change } = kept;
    if (change.by.id !== user.id && !mayCall(user.role, 'supervisor')) throw notYours();
    const [from, to] = undone ? [change.after, change.before] : [change.before, change.after];
    const turn = { from, to: await this.#marked(user, to, undone ? 'undo' : 'redo') };
    if (change.undone === undone || !(await this.#rewrite(user, kept, turn))) throw new Refusal(changedSince);
    return to.flatMap((snapshot) => (snapshot.body === null ? [] : [snapshot.id]));
  }

  async #rewrite(user: User, { body: change, version }: Kept<ChangeItem>, { from, to }: Turn): Promise<boolean> {
    const at = this.#options.now();
    const undone = !change.undone;
    const step = { from, to, versions: change.versions };
    const { plan } = change;
    const planned = plan === null ? undefined : await this.#planWrite(user, plan, undone ? plan.before : plan.after);
    if (plan !== null && planned === undefined) return false;
    const turned: ChangeItem = {
      ...change,
      undone,
      versions: versionsAfter(step),
      plan: plan === null ? null : { ...plan, version: plan.version + 1 },
    };
    const writes = [
      ...writesOf(step),
      ...(planned === undefined ? [] : [planned]),
      { kind: itemKinds.change.name, id: change.id, expected: version, version: version + 1, body: turned },
    ];
    return this.#options.store.commit(user.tenant.id, writes, {
      at,
      actor: user.id,
      action: undone ? 'undo' : 'redo',
      subject: `change ${change.id}`,
      details: { documents: to.length },
    });
  }

  /** Documents as they come back: what has happened to them since stays in their history, and this is added to it. */
  async #marked(user: User, snapshots: readonly Snapshot[], kind: 'undo' | 'redo'): Promise<Snapshot[]> {
    const ids = snapshots.map(({ id }) => id);
    const now = await this.#records.all(user.tenant.id, itemKinds.document, ids);
    const by = { id: user.id, name: user.name };
    return snapshots.map(({ id, body }) => {
      if (body === null) return { id, body };
      const entry: HistoryEntry = { at: this.#options.now(), by, kind, label: body.label, comment: null };
      return { id, body: { ...body, history: [...(now.get(id)?.body.history ?? body.history), entry] } };
    });
  }

  /** @returns undefined where the file has another version. */
  async #planWrite(
    user: User,
    { file, version }: NonNullable<ChangeItem['plan']>,
    documents: readonly string[],
  ): Promise<ItemWrite | undefined> {
    const kept = await this.#records.get(user.tenant.id, itemKinds.file, file);
    if (kept.version !== version) return undefined;
    return fileWrite({ ...kept.body, documents: [...documents] }, { expected: version });
  }
}

interface Turn {
  readonly from: readonly Snapshot[];
  readonly to: readonly Snapshot[];
}

/** @param versions - of all that were ever there. */
interface Step extends Turn {
  readonly versions: Readonly<Record<string, number>>;
}

function writesOf({ from, to, versions }: Step): ItemWrite[] {
  const there = new Map(from.map(({ id, body }) => [id, body]));
  return to.flatMap(({ id, body }): ItemWrite[] => {
    const before: DocumentItem | null = there.get(id) ?? null;
    const known = versions[id] ?? 0;
    const [expected, version] = [before === null ? 0 : known, known + 1];
    if (body !== null) return [documentWrite(body, { expected, version })];
    return before === null ? [] : [{ kind: itemKinds.document.name, id, expected, version, body: null }];
  });
}

function versionsAfter({ to, versions }: Step): Record<string, number> {
  return Object.fromEntries(to.map(({ id }) => [id, (versions[id] ?? 0) + 1]));
}

function notYours(): Refusal {
  return refusal(
    403,
    'Changement d’une autre personne',
    'Seuls son auteur et un responsable peuvent annuler ce changement.',
  );
}

const changedSince = {
  type: 'about:blank',
  title: 'Changé depuis',
  status: 409,
  detail:
    'Quelqu’un a changé ces documents depuis : rien n’a été annulé. Ouvrez le document pour voir ce qu’il en est.',
};
