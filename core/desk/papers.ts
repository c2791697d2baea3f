import { type FileResult } from '../file-result.ts';
import { type BoundingBox, type Line, type Rotation } from '../page.ts';
import { type PageTexts } from '../ports/page-texts.ts';
import { type Call, type Handler, type Handlers, notThere } from './call.ts';
import { decidedResult } from './decided-result.ts';
import { type DeskOptions } from './desk-options.ts';
import { DeskRecords } from './desk-records.ts';
import { itemKinds } from './item-kinds.ts';
import { listNames } from './item-writes.ts';
import { type FileItem } from './items.ts';
import { maskLine, maskText } from './mask-identifiers.ts';
import { type User } from './schemas/basics.ts';
import { type PageWordsView } from './schemas/document.ts';

const minutesClear = 15;

/** A page of a file, as its picture is to be drawn. */
export interface ShownPage {
  readonly sha256: string;
  readonly page: number;
  readonly rotation: Rotation;
  /** Shares of the upright page, 0..1. */
  readonly hidden: readonly BoundingBox[];
}

/** The pages of files: their words, what of them is hidden, and results as persons left them. */
export class Papers implements Handlers<'words' | 'unmask'> {
  readonly #options: DeskOptions;
  readonly #texts: PageTexts;
  readonly #records: DeskRecords;

  constructor(options: DeskOptions, texts: PageTexts) {
    this.#options = options;
    this.#texts = texts;
    this.#records = new DeskRecords(options.store);
  }

  readonly words: Handler<'words'> = async ({ user, parameters }) => {
    const { file, result } = await this.#file(user, parameters['file'] ?? '');
    return this.#pageWords(file, result, { page: pageNumber(parameters), isClear: false });
  };

  readonly unmask: Handler<'unmask'> = async ({ user, parameters }) => {
    const { body } = await this.#records.get(user.tenant.id, itemKinds.document, parameters['document'] ?? '');
    const { file, result } = await this.#file(user, body.file);
    const at = this.#options.now();
    const until = new Date(Date.parse(at) + minutesClear * 60_000).toISOString();
    const id = clearId(user, file.id);
    const kept = await this.#options.store.item(user.tenant.id, 'clear', id);
    const write = { kind: 'clear', id, version: (kept?.version ?? 0) + 1, body: { until } };
    const entry = { at, actor: user.id, action: 'unmask', subject: `document ${body.id}`, details: {} };
    await this.#options.store.commit(user.tenant.id, [write], entry);
    const pages = body.pages.map(async ({ page }) => this.#pageWords(file, result, { page, isClear: true }));
    return { until, pages: await Promise.all(pages) };
  };

  /** @param isClear - nothing hidden, for whom it was unmasked. @throws Refusal 404. */
  async shownPage(call: Pick<Call<'image'>, 'user' | 'parameters'>, isClear: boolean): Promise<ShownPage> {
    const { user, parameters } = call;
    const { file, result } = await this.#file(user, parameters['file'] ?? '');
    const page = pageNumber(parameters);
    const read = result.pages.find(({ number }) => number === page);
    if (read?.width === undefined || read.height === undefined) throw notThere('Image');
    const hidden = isClear && (await this.#mayBeClear(user, file.id)) ? [] : await this.#hidden(file.sha256, page);
    const { width, height } = read;
    const shares = hidden.map((box) => ({ x: box.x / width, y: box.y / height, width: box.width / width, height: box.height / height }));
    return { sha256: file.sha256, page, rotation: read.rotation, hidden: shares };
  } // prettier-ignore

  /** Results of a batch as persons left them, in the order of the files, numbers of persons masked; the audit says who took them. */
  async *exported(user: User, batch: string, format: string): AsyncGenerator<FileResult> {
    const tenant = user.tenant.id;
    const entry = { at: this.#options.now(), actor: user.id, action: 'export', subject: `batch ${batch}`, details: { format } };
    await this.#options.store.commit(tenant, [], entry);
    for await (const { body } of this.#records.whole(tenant, itemKinds.file, { list: listNames.files(batch) })) {
      const result = await this.#options.results.get(tenant, body.id);
      if (result === undefined) continue;
      const documents = await this.#records.all(tenant, itemKinds.document, body.documents);
      const decided = decidedResult(result, body.documents.flatMap((id) => documents.get(id)?.body ?? []));
      yield { ...decided, pages: decided.pages.map((page) => ({ ...page, text: maskText(page.text) })) };
    }
  } // prettier-ignore

  async #file(user: User, id: string): Promise<{ file: FileItem; result: FileResult }> {
    const { body: file } = await this.#records.get(user.tenant.id, itemKinds.file, id);
    const result = await this.#options.results.get(user.tenant.id, id);
    if (result === undefined) throw notThere(itemKinds.file.title);
    return { file, result };
  }

  async #mayBeClear(user: User, file: string): Promise<boolean> {
    const kept = await this.#options.store.item(user.tenant.id, 'clear', clearId(user, file));
    const until = typeof kept?.body === 'object' && kept.body !== null && 'until' in kept.body ? kept.body.until : '';
    return String(until) > this.#options.now();
  }

  async #hidden(sha256: string, page: number): Promise<BoundingBox[]> {
    const lines = await this.#lines(sha256, page);
    return lines.flatMap((line) => maskLine(line).flatMap(({ masked, box }) => (masked && box !== null ? [box] : [])));
  }

  async #lines(sha256: string, page: number): Promise<readonly Line[]> {
    return (await this.#texts.lines(sha256))?.get(page) ?? [];
  }

  async #pageWords(
    { sha256 }: FileItem,
    result: FileResult,
    { page, isClear }: { readonly page: number; readonly isClear: boolean },
  ): Promise<PageWordsView> {
    const { width = null, height = null } = result.pages.find(({ number }) => number === page) ?? {};
    const lines = await this.#lines(sha256, page);
    const shown = lines.map((line) =>
      isClear ? line.words.map(({ text, box }) => ({ text, box, masked: false })) : [...maskLine(line)],
    );
    return { page, width, height, lines: shown };
  }
}

function clearId({ id }: User, file: string): string {
  return `${id}-${file}`;
}

/** @throws Refusal 404. */
function pageNumber(parameters: Readonly<Record<string, string>>): number {
  const page = Number(parameters['page']);
  if (!Number.isInteger(page) || page < 1) throw notThere('Page');
  return page;
}
