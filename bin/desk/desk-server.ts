import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { OriginalFiles } from '../../adapters/local/original-files.ts';
import { sha256 } from '../../adapters/local/sqlite-desk-store.ts';
import { SqliteTextIndex } from '../../adapters/local/sqlite-text-index.ts';
import { type WaitingFile } from '../../core/desk/desk.ts';
import { reviewDesk } from '../../core/desk/review-desk.ts';
import { StoredResults } from '../../core/desk/stored-results.ts';
import { type FileResult } from '../../core/file-result.ts';
import { LiasseError } from '../../core/liasse-error.ts';
import { type Limits } from '../../core/limits.ts';
import { silentProgress } from '../../core/silent-progress.ts';
import { Engine } from '../engine.ts';
import { type DeskData, localTenant, newId, now } from './desk-data.ts';
import { deskWeb } from './desk-web.ts';
import { ReadingLoop } from './reading-loop.ts';

export interface DeskServerOptions {
  /** Folder of all that is kept. */
  readonly data: string;
  readonly limits: Limits;
  readonly workers: number;
  readonly acceptedError: number | undefined;
  readonly model: string | undefined;
  readonly host: string;
  /** 0: one that is free. */
  readonly port: number;
  /** A line for whoever runs it; no names, no text of papers. */
  readonly say: (line: string) => void;
}

interface Parts {
  readonly server: Server;
  readonly loop: ReadingLoop;
  readonly engine: Engine;
  readonly index: SqliteTextIndex;
}

/** Share of what the program is sure of that a person sees all the same. */
const auditShare = 0.03;

/** The review desk on one machine: interface, web app and readers over one folder. */
export class DeskServer {
  readonly #parts: Parts;
  readonly #reading: Promise<void>;

  private constructor(parts: Parts) {
    this.#parts = parts;
    this.#reading = parts.loop.run();
  }

  /** @throws LiasseError where the folder, the models or the address cannot be used. */
  static async open(deskData: DeskData, options: DeskServerOptions): Promise<DeskServer> {
    const { data, say, workers, limits, model } = options;
    const originals = await OriginalFiles.open(join(data, 'originals'));
    const engine = await openEngine(options, originals.folder);
    const index = SqliteTextIndex.open(join(data, 'text.sqlite'));
    const { store } = deskData;
    const deskOptions = { store, results: new StoredResults(store), hash: sha256, newId, now, auditShare };
    const desk = reviewDesk(deskOptions);
    const loop = new ReadingLoop({
      tenant: localTenant,
      intake: desk.intake,
      index,
      lanes: 2 * workers + 2,
      read: async (file) => readFile(engine, originals, file),
      onFault: (error) => {
        say(`Lecture remise à plus tard : ${error instanceof LiasseError ? error.message : String(error)}`);
      },
    });
    const onReceived = (): void => {
      loop.wake();
    };
    const mostBytes = limits.bytesPerFile;
    const web = { data, deskData, deskOptions, desk, engine, originals, index, model, mostBytes, onReceived, say };
    const server = await listening((await deskWeb(web)).fetch, options);
    return new DeskServer({ server, loop, engine, index });
  }

  /** Port that it listens on. */
  get port(): number {
    const address: AddressInfo | string | null = this.#parts.server.address();
    return typeof address === 'object' ? (address?.port ?? 0) : 0;
  }

  /** What is being read is given up, and taken up again at the next start. */
  async close(): Promise<void> {
    const { server, loop, engine, index } = this.#parts;
    server.closeAllConnections();
    server.close();
    loop.stop();
    engine.interrupt(new LiasseError('worker-lost', 'Le serveur s’arrête.', { retryable: true }));
    await this.#reading;
    await engine.close();
    index.close();
  }
}

async function openEngine(options: DeskServerOptions, keptMembers: string): Promise<Engine> {
  const { data, limits, acceptedError, workers, model } = options;
  const out = join(data, 'reading');
  return Engine.open({ out, limits, acceptedError, workers, model, keptMembers, fresh: false, bom: true, progress: silentProgress }); // prettier-ignore
}

async function readFile(engine: Engine, originals: OriginalFiles, file: WaitingFile): Promise<FileResult[]> {
  const { source, sha256: hash, bytes } = file;
  const content = { kind: 'file', file: { sha256: hash, location: Buffer.from(originals.path(hash)) } } as const;
  const named = await engine.read([
    { source, identify: async () => Promise.resolve({ sha256: hash, bytes, content }) },
  ]);
  const results: FileResult[] = [];
  for await (const result of engine.results(named)) results.push(result);
  return results;
}

/** @throws LiasseError `configuration-invalid` where the address is taken or none of this machine's. */
async function listening(
  fetch: Parameters<typeof getRequestListener>[0],
  { host, port }: DeskServerOptions,
): Promise<Server> {
  const listener = getRequestListener(fetch);
  const server = createServer((request, response) => void listener(request, response));
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      const message = `Impossible d’écouter sur ${host}:${port} : l’adresse est prise, ou n’est pas de cette machine.`;
      reject(new LiasseError('configuration-invalid', message, { cause }));
    });
    server.listen(port, host, () => {
      resolve(server);
    });
  });
}
