import { arrangedDocument } from './arranged-document.ts';
import { Refusal, refusal } from './call.ts';
import { type Changes } from './changes.ts';
import { type DeskOptions } from './desk-options.ts';
import { DeskRecords, type Kept } from './desk-records.ts';
import { itemKinds } from './item-kinds.ts';
import { type Leases } from './leases.ts';
import { type DocumentItem, type FileItem, type Snapshot } from './items.ts';
import { arrangePages, type PlanFault } from './page-plan.ts';
import { type User } from './schemas/basics.ts';
import { type PlanRequest } from './schemas/document.ts';

/** What became of a file whose pages were arranged anew. */
export interface Replanned {
  readonly undo: string;
  readonly version: number;
  /** Ids, in their order. */
  readonly documents: readonly string[];
}

const faults: Readonly<Record<PlanFault, string>> = {
  'page-missing': 'Une page du fichier manque au plan : chaque page doit y être une fois.',
  'page-twice': 'Une page est deux fois dans le plan : chaque page doit y être une fois.',
  'page-unknown': 'Une page du plan n’est pas dans le fichier.',
};

/** Documents that one plan may change: they are written in one commit, with what undoes them. */
const mostChanged = 90;

/** Arranges the pages of a file anew; the file itself is never touched. */
export class Replan {
  readonly #options: DeskOptions;
  readonly #changes: Pick<Changes, 'apply'>;
  readonly #leases: Pick<Leases, 'mustBeFree'>;
  readonly #records: DeskRecords;

  constructor(
    options: DeskOptions,
    { changes, leases }: { changes: Pick<Changes, 'apply'>; leases: Pick<Leases, 'mustBeFree'> },
  ) {
    this.#options = options;
    this.#changes = changes;
    this.#leases = leases;
    this.#records = new DeskRecords(options.store);
  }

  /** @throws Refusal 404; 409: the plan has another version, or somebody holds a document of it; 422: a page is missing, twice or unknown. */
  async replan(user: User, id: string, { version, documents }: PlanRequest): Promise<Replanned> {
    const tenant = user.tenant.id;
    const file = await this.#records.get(tenant, itemKinds.file, id);
    const kept = await this.#records.all(tenant, itemKinds.document, file.body.documents);
    const current = file.body.documents.flatMap((document) => kept.get(document) ?? []);
    if (file.version !== version) throw stalePlan(current, file);
    await this.#leases.mustBeFree(user, file.body.documents);
    const arranged = arrangePages(
      current.map(({ body }) => body),
      documents,
    );
    if (typeof arranged === 'string') throw badPlan(arranged);
    const result = await this.#options.results.get(tenant, id);
    const context = { kept, result, by: { id: user.id, name: user.name }, at: this.#options.now() };
    const after = arranged.map((document) =>
      arrangedDocument(document, { ...context, newId: `d${this.#options.newId()}` }),
    );
    const undo = await this.#changes.apply(user, {
      action: 'plan',
      subject: `file ${id}`,
      details: { documents: after.length, before: current.length },
      ...snapshots(current, after),
      plan: { file: id, version, before: file.body.documents, after: after.map((document) => document.id) },
    });
    if (undo === undefined) throw stalePlan(current, file);
    return { undo, version: version + 1, documents: after.map((document) => document.id) };
  }
}

/** The documents that change, before and after, null where one is not there; with the versions of those that are. @throws Refusal 422. */
function snapshots(
  current: readonly Kept<DocumentItem>[],
  after: readonly DocumentItem[],
): { before: Snapshot[]; after: Snapshot[]; versions: Record<string, number> } {
  const was = new Map(current.map((document) => [document.body.id, document]));
  const will = new Map(after.map((document) => [document.id, document]));
  const all = [...new Set([...was.keys(), ...will.keys()])];
  const ids = all.filter((id) => JSON.stringify(was.get(id)?.body) !== JSON.stringify(will.get(id)));
  if (ids.length > mostChanged) throw tooMuchAtOnce();
  return {
    before: ids.map((id) => ({ id, body: was.get(id)?.body ?? null })),
    after: ids.map((id) => ({ id, body: will.get(id) ?? null })),
    versions: Object.fromEntries(ids.flatMap((id) => versionOf(id, was.get(id)))),
  };
}

function versionOf(id: string, document: Kept<DocumentItem> | undefined): [string, number][] {
  return document === undefined ? [] : [[id, document.version]];
}

function tooMuchAtOnce(): Refusal {
  const detail = `Au plus ${mostChanged} documents changés à la fois : arrangez le fichier en plusieurs fois.`;
  return refusal(422, 'Trop de changements', detail);
}

function badPlan(fault: PlanFault): Refusal {
  return refusal(422, 'Plan impossible', faults[fault]);
}

function stalePlan(current: readonly Kept<DocumentItem>[], file: Kept<FileItem>): Refusal {
  return new Refusal({
    type: 'about:blank',
    title: 'Pages changées entre-temps',
    status: 409,
    detail: 'Quelqu’un a arrangé les pages de ce fichier pendant que vous le regardiez. Rien n’a été écrasé.',
    current: {
      version: file.version,
      documents: current.map(({ body: { id, label, pages } }) => ({ id, label, pages })),
    },
  });
}
