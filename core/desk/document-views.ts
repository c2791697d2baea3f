import { type DocumentResult, type FileResult } from '../file-result.ts';
import { labelName } from '../label-names.ts';
import { type DeskOptions } from './desk-options.ts';
import { DeskRecords, type Kept } from './desk-records.ts';
import { foundDocument } from './found-document.ts';
import { itemKinds } from './item-kinds.ts';
import { type DocumentItem, type FileItem, type LeaseItem } from './items.ts';
import { apiRoot } from './route.ts';
import {
  type DocumentSummary,
  type DocumentView,
  type LeaseView,
  type PageView,
  type PlannedPage,
  type Suggestion,
} from './schemas/document.ts';

const mostSuggestions = 3;

/** Documents as they are shown. */
export class DocumentViews {
  readonly #options: DeskOptions;
  readonly #records: DeskRecords;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#records = new DeskRecords(options.store);
  }

  /** @param person - who looks: whether a lease is hers. */
  async summaries(
    tenant: string,
    documents: readonly Kept<DocumentItem>[],
    person: string,
  ): Promise<DocumentSummary[]> {
    const leases = await this.#records.all(tenant, itemKinds.lease, documents.map(({ body }) => body.id));
    const now = this.#options.now();
    return documents.map((document) => summary(document, leaseView(leases.get(document.body.id)?.body, person, now)));
  } // prettier-ignore

  /** All there is to be seen of one document. @throws Refusal 404. */
  async whole(tenant: string, id: string, person: string): Promise<DocumentView> {
    const document = await this.#records.get(tenant, itemKinds.document, id);
    const file = await this.#records.get(tenant, itemKinds.file, document.body.file);
    const [[shown], siblings, result] = await Promise.all([
      this.summaries(tenant, [document], person),
      this.#records.all(tenant, itemKinds.document, file.body.documents),
      this.#options.results.get(tenant, file.body.id),
    ]);
    if (shown === undefined) throw new RangeError('one document has one summary');
    return {
      ...shown,
      file: fileOf(file, siblings),
      pages: document.body.pages.map((planned) => pageView(file.body.id, planned, result)),
      suggestions: suggestionsOf(document.body, result),
      evidence: evidenceOf(document.body, result),
      history: document.body.history,
      comment: document.body.comment,
    };
  }
}

/** @returns null where nobody holds it any more. */
export function leaseView(lease: LeaseItem | undefined, person: string, now: string): LeaseView | null {
  return lease === undefined || lease.until <= now ? null : { ...lease, mine: lease.by.id === person };
}

function summary({ body, version }: Kept<DocumentItem>, lease: LeaseView | null): DocumentSummary {
  const { id, state, label, program, file, source, batch, batchName, pages, reason, cost, receivedAt } = body;
  return {
    id, version, state, label, pages, reason, cost, receivedAt, lease,
    name: labelName(label),
    probability: program.probability,
    file: { id: file, source },
    batch: { id: batch, name: batchName },
    thumbnail: pages[0] === undefined ? null : imagePath(file, pages[0].page, 'thumb'),
  }; // prettier-ignore
}

function fileOf({ body, version }: Kept<FileItem>, siblings: ReadonlyMap<string, Kept<DocumentItem>>): DocumentView['file'] {
  const { id, source, mediaType, problems } = body;
  const documents = body.documents.flatMap((sibling) => siblings.get(sibling) ?? []);
  return {
    id, source, mediaType, problems, version,
    documents: documents.map(({ body: { id: document, label, state, pages }, version: own }) => ({
      id: document, label, state, pages, version: own, name: labelName(label),
    })),
  };
} // prettier-ignore

function pageView(file: string, planned: PlannedPage, result: FileResult | undefined): PageView {
  const read = result?.pages.find(({ number }) => number === planned.page);
  const { width = null, height = null, blank = false } = read ?? {};
  const hasPicture = width !== null && height !== null;
  return {
    page: planned.page,
    rotation: planned.rotation,
    width,
    height,
    image: hasPicture ? imagePath(file, planned.page, 'screen') : null,
    thumbnail: hasPicture ? imagePath(file, planned.page, 'thumb') : null,
    blank,
  };
} // prettier-ignore

function imagePath(file: string, page: number, size: 'thumb' | 'screen'): string {
  return `${apiRoot}/files/${file}/pages/${page}/image?size=${size}`;
}

function foundIn({ pages }: DocumentItem, result: FileResult | undefined): DocumentResult | undefined {
  return result && foundDocument(result, pages[0]?.page, pages.at(-1)?.page);
}

function suggestionsOf(document: DocumentItem, result: FileResult | undefined): Suggestion[] {
  const found = foundIn(document, result) ?? { ...document.program, alternatives: [] };
  return [found, ...found.alternatives]
    .slice(0, mostSuggestions)
    .map(({ label, probability }) => ({ label, name: labelName(label), probability }));
}

function evidenceOf(document: DocumentItem, result: FileResult | undefined): DocumentView['evidence'] {
  return (foundIn(document, result)?.reasons ?? []).flatMap(({ kind, text, page, weight, box }) =>
    kind === 'doubt' ? [] : [{ kind, text, page: page ?? null, weight: weight ?? null, box: box ?? null }],
  );
}
