import { SqliteDeskStore } from '../../../adapters/local/sqlite-desk-store.ts';
import { type DeskHandlers, type DeskIntake } from '../../../core/desk/desk.ts';
import { type DeskOptions } from '../../../core/desk/desk-options.ts';
import { reviewDesk } from '../../../core/desk/review-desk.ts';
import { type Role } from '../../../core/desk/roles.ts';
import { type User } from '../../../core/desk/schemas/basics.ts';
import { StoredResults } from '../../../core/desk/stored-results.ts';
import { type DocumentResult, type FileResult } from '../../../core/file-result.ts';
import { textHash } from '../../fixtures/text-hash.ts';

/** A desk over an empty store, and a clock that its test sets. */
export interface OpenDesk {
  readonly handlers: DeskHandlers;
  readonly intake: DeskIntake;
  readonly store: SqliteDeskStore;
  readonly options: DeskOptions;
  readonly clock: { now: string };
}

export function openDesk(auditShare = 1e-9): OpenDesk {
  const store = SqliteDeskStore.open(':memory:');
  const clock = { now: '2026-11-25T09:00:00.000Z' };
  let ids = 0;
  const newId = (): string => `n${(ids += 1)}`;
  const results = new StoredResults(store);
  const options = { store, results, hash: textHash, newId, now: () => clock.now, auditShare };
  return { ...reviewDesk(options), store, clock, options };
}

export function user(name: string, role: Role = 'analyst', tenant = 'mairie'): User {
  return { id: name, name: `Agent ${name}`, login: name, role, tenant: { id: tenant, name: tenant } };
}

const nothing = { parameters: {}, query: undefined, body: undefined };

/** A call as the router hands it over. */
export function call<P extends object>(who: User, parts: P): { user: User } & Omit<typeof nothing, keyof P> & P {
  return { user: who, ...nothing, ...parts };
}

/** A document of a result: doubted with its probability, or accepted. */
export function found(firstPage: number, lastPage: number, more: Partial<DocumentResult> = {}): DocumentResult {
  return {
    firstPage,
    lastPage,
    label: 'facture',
    probability: 0.5,
    alternatives: [{ label: 'arrete', probability: 0.3 }],
    decision: 'review',
    reasons: [{ kind: 'doubt', text: 'Deux classes proches : facture (50 %) et arrêté (30 %).' }],
    ...more,
  };
}

export function result(documents: readonly DocumentResult[], more: Partial<FileResult> = {}): FileResult {
  const pages = Math.max(1, ...documents.map(({ lastPage }) => lastPage));
  return {
    source: 'lot/papier.pdf',
    sha256: 'a'.repeat(64),
    bytes: 10,
    mediaType: 'application/pdf',
    status: 'done',
    problems: [],
    pages: Array.from({ length: pages }, (_, index) => ({
      number: index + 1, width: 595, height: 842, rotation: 0, skew: 0, textSource: 'native', blank: false, text: 'NIR 255081416802538',
      textConfidence: null, label: 'facture', probability: 0.5,
    })),
    documents: [...documents],
    timing: {},
    versions: { program: '1', ocr: '1', classifier: '1', limits: '1' },
    ...more,
  }; // prettier-ignore
}

/** Hands in a file and says what was read in it. @returns ids of the batch and the file. */
export async function handIn(
  desk: OpenDesk,
  documents: readonly DocumentResult[],
  { who = user('ada'), key = 'k1', batch }: { who?: User; key?: string; batch?: string } = {},
): Promise<{ batch: string; file: string }> {
  const into = batch ?? (await desk.handlers.createBatch(call(who, { body: { name: 'Lot' } }))).id;
  const received = { batch: into, key, source: 'lot/papier.pdf', sha256: 'a'.repeat(64), bytes: 10 };
  const file = await desk.intake.receive(who, received);
  await desk.intake.conclude(who.tenant.id, file.id, [result(documents)]);
  return { batch: into, file: file.id };
}
