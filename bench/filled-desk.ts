import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { SqliteDeskStore } from '../adapters/local/sqlite-desk-store.ts';
import { type DeskHandlers } from '../core/desk/desk.ts';
import { reviewDesk } from '../core/desk/review-desk.ts';
import { type User } from '../core/desk/schemas/basics.ts';
import { StoredResults } from '../core/desk/stored-results.ts';
import { type FileResult } from '../core/file-result.ts';
import { say } from './say.ts';
import { scratchFolder } from './scratch.ts';

/** Documents of one page each in a file, and files in a batch. */
const perFile = 20;
const filesPerBatch = 50;

const labels = ['facture', 'arrete', 'formulaire', 'courrier_convocation', 'bulletin_paie'];

export const clerk: User = {
  id: 'clerk',
  name: 'Agent',
  login: 'clerk',
  role: 'analyst',
  tenant: { id: 'local', name: 'Mairie' },
};

/** A desk on the disk, with documents that all wait for a person. */
export interface FilledDesk {
  readonly handlers: DeskHandlers;
  readonly batches: readonly string[];
  readonly labels: readonly string[];
  readonly close: () => Promise<void>;
}

/** Hands in and concludes files until there are so many documents. @param count - documents at least. */
export async function filledDesk(count: number): Promise<FilledDesk> {
  const store = SqliteDeskStore.open(join(scratchFolder('desk'), 'desk.sqlite'));
  // Filling is not what is measured.
  store.database.pragma('synchronous = OFF');
  const newId = (): string => randomUUID().replaceAll('-', '').slice(0, 20);
  const now = (): string => new Date().toISOString();
  const results = new StoredResults(store);
  const { handlers, intake } = reviewDesk({ store, results, hash: sha256, newId, now, auditShare: 0.03 });
  const batches: string[] = [];
  for (let file = 0; file * perFile < count; file += 1) {
    if (file % filesPerBatch === 0) batches.push(await newBatch(handlers));
    if (file % 500 === 0) say(`desk: ${file * perFile} of ${count} documents`);
    const source = `${file}.pdf`;
    const received = { batch: batches.at(-1) ?? '', key: source, source, sha256: sha256(source), bytes: 1000 };
    const { id } = await intake.receive(clerk, received);
    await intake.conclude(clerk.tenant.id, id, [doubtfulResult(file, source)]);
  }
  store.database.pragma('synchronous = FULL');
  return { handlers, batches, labels, close: async () => store.close() };
}

async function newBatch({ createBatch }: DeskHandlers): Promise<string> {
  return (await createBatch({ user: clerk, parameters: {}, query: undefined, body: { name: 'Lot' } })).id;
}

/** Probabilities spread over 0..1, so that every place in the queue is taken. */
function doubtfulResult(file: number, source: string): FileResult {
  const pages = Array.from({ length: perFile }, (_, index) => {
    const label = labels[(file + index) % labels.length] ?? 'facture';
    return { label, probability: ((file * perFile + index) * 0.618_034) % 1 };
  });
  return {
    source,
    sha256: sha256(source),
    bytes: 1000,
    mediaType: 'application/pdf',
    status: 'done',
    problems: [],
    pages: pages.map((page, index) => ({
      ...page, number: index + 1, width: 595, height: 842, rotation: 0, skew: 0, textSource: 'native', blank: false,
      text: 'Madame, Monsieur, '.repeat(60), textConfidence: null,
    })),
    documents: pages.map((page, index) => ({
      ...page, firstPage: index + 1, lastPage: index + 1, alternatives: [{ label: 'cv', probability: 0.1 }],
      decision: 'review', reasons: [{ kind: 'doubt', text: 'Le modèle hésite.' }],
    })),
    timing: { total: 1 },
    versions: { program: '1', ocr: '1', classifier: '1', limits: '1' },
  }; // prettier-ignore
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
