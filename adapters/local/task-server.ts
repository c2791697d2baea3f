import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type MemberRecord } from '../../core/file-record.ts';
import { emptySha256 } from '../../core/empty-sha256.ts';
import { type FileOpener, type Member, type OpenedFile, type Opening } from '../../core/ports/file-opener.ts';
import { packPage } from '../../core/packed-page.ts';
import { problem, type ProblemCode } from '../../core/problem.ts';
import { type PageReader } from '../../core/ports/page-reader.ts';
import { type PageEngines, readPage } from '../../core/use-cases/read-page.ts';
import { type Spool } from './spool.ts';
import { type WorkerMessage, type WorkerTask } from './worker-messages.ts';

export interface TaskServerOptions {
  readonly opener: FileOpener;
  readonly engines: Pick<PageEngines, 'classifier' | 'now'> & {
    /** @param page - the task and the page that is to be read. */
    ocr(page: { readonly id: number; readonly number: number }): Promise<PageReader>;
  };
  readonly spool: Spool;
  readonly send: (message: WorkerMessage) => Promise<void>;
}

/** Does the work of a worker process, one task at a time. The last file stays open: its pages come next. */
export class TaskServer {
  readonly #options: TaskServerOptions;
  #open: { readonly sha256: string; readonly file: OpenedFile } | undefined;

  constructor(options: TaskServerOptions) {
    this.#options = options;
  }

  /** Answers by messages. @throws LiasseError from the engines and the spool; anything else is a bug of a reader. */
  async run(task: WorkerTask): Promise<void> {
    const { send, engines } = this.#options;
    const started = engines.now();
    const opening = await this.#opened(task);
    const seconds = engines.now() - started;
    if (opening.kind === 'rejected') {
      await send({ kind: 'refused', id: task.id, mediaType: opening.mediaType, problem: opening.problem, seconds });
    } else if (task.pages === null) {
      await this.#describe(opening.file, task, started);
    } else {
      await send({ kind: 'page-started', id: task.id, number: task.pages.first });
      for (let number = task.pages.first; number <= task.pages.last; number += 1) {
        await this.#read(opening.file, number, task);
      }
    }
  }

  async #opened({ sha256, location }: WorkerTask): Promise<Opening> {
    if (this.#open?.sha256 === sha256) return { kind: 'opened', file: this.#open.file };
    await this.#open?.file.close();
    this.#open = undefined;
    const bytes = await readFile(Buffer.from(location)).catch(() => undefined);
    if (bytes === undefined) return refusal('unreadable-file');
    if (sha256Of(bytes) !== sha256) return refusal('file-changed');
    const opening = await this.#options.opener.open(bytes);
    if (opening.kind === 'opened') this.#open = { sha256, file: opening.file };
    return opening;
  }

  async #describe(file: OpenedFile, task: WorkerTask, started: number): Promise<void> {
    const members: MemberRecord[] = [];
    for (const member of file.members) members.push(await this.#unpack(member));
    await this.#options.send({
      kind: 'opened',
      id: task.id,
      mediaType: file.mediaType,
      pageCount: file.pageCount,
      members,
      problems: [...file.problems],
      seconds: this.#options.engines.now() - started,
    });
  }

  async #unpack(member: Member): Promise<MemberRecord> {
    const read = await member.read();
    if ('problem' in read) return { path: member.path, sha256: emptySha256, bytes: 0, problem: read.problem };
    const sha256 = sha256Of(read.bytes);
    await this.#options.spool.put(sha256, read.bytes);
    return { path: member.path, sha256, bytes: read.bytes.length };
  }

  async #read(file: OpenedFile, number: number, { id }: WorkerTask): Promise<void> {
    const { engines, send } = this.#options;
    const rendered = (): void => {
      void send({ kind: 'page-rendered', id, number });
    };
    const page = await readPage(file, number, {
      ...engines,
      ocr: async () => engines.ocr({ id, number }),
      rendered,
    });
    await send({ kind: 'page', id, page: packPage(page) });
  }
}

function refusal(code: ProblemCode): Opening {
  return { kind: 'rejected', mediaType: null, problem: problem(code) };
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
