import { type Batches } from '../../core/desk/batches.ts';
import { type DeskIntake } from '../../core/desk/desk.ts';
import { type Papers } from '../../core/desk/papers.ts';
import { exportQuerySchema, putFileQuerySchema } from '../../core/desk/schemas/batch.ts';
import { idSchema, type User } from '../../core/desk/schemas/basics.ts';
import { imageQuerySchema } from '../../core/desk/schemas/document.ts';
import { csvHeaders, csvRows } from '../../core/export/csv-rows.ts';
import { type DeskStore } from '../../core/ports/desk-store.ts';
import { type Originals } from '../../core/ports/originals.ts';
import { type PagePictures } from '../../core/ports/page-pictures.ts';
import { type Answerer, parsed } from './parse-call.ts';
import { refusal } from '../../core/desk/call.ts';
import { type RawCall } from './raw-call.ts';
import { streamed, bodyChunks } from './streams.ts';

export interface PaperAnswersOptions {
  readonly batches: Batches;
  readonly intake: DeskIntake;
  readonly papers: Papers;
  readonly originals: Originals;
  readonly pictures: PagePictures;
  readonly store: Pick<DeskStore, 'audit'>;
  /** Bytes of a file at most. */
  readonly mostBytes: number;
  /** Told that a file waits to be read. */
  readonly onReceived: () => void;
  /** A line of CSV from its cells, which are safe already. */
  readonly csvLine: (cells: readonly string[]) => string;
}

/** Routes whose bodies or answers are bytes or streams. */
export function paperAnswers(
  options: PaperAnswersOptions,
): Record<'putFile' | 'image' | 'exportBatch' | 'exportAudit', Answerer> {
  const { batches, papers, pictures, store } = options;
  return {
    putFile: async (call) => putFile(call, options),
    image: async ({ session, parameters, query, request }) => {
      const { size, clear } = parsed(imageQuerySchema, query, 400);
      const page = await papers.shownPage({ user: signedIn(session), parameters }, clear === '1');
      const tag = `"${page.sha256.slice(0, 16)}-${page.page}-${page.rotation}-${page.hidden.length}-${size}"`;
      // What was unmasked is not to be found on the machine when the quarter of an hour is over.
      const keeping = clear === '1' ? 'no-store' : 'private, max-age=3600';
      const headers = { etag: tag, 'cache-control': keeping, 'content-type': 'image/webp' };
      if (request.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers });
      const picture = await pictures.picture({ ...page, size });
      if (picture === undefined) throw refusal(404, 'Sans image', 'Cette page ne peut pas être montrée : voyez son texte.');
      return new Response(new Uint8Array(picture), { headers });
    },
    exportBatch: async ({ session, parameters, query }) => {
      const { format } = parsed(exportQuerySchema, query, 400);
      const user = signedIn(session);
      const { id } = await readBatch(batches, { user, parameters });
      const results = papers.exported(user, id, format);
      const { csvLine } = options;
      if (format === 'jsonl')
        return download(streamed(results, (result) => `${JSON.stringify(result)}\n`), 'application/jsonl', `lot-${id}.jsonl`);
      const begin = `\uFEFF${csvLine(csvHeaders)}`;
      return download(streamed(results, (result) => csvRows(result).map(csvLine).join(''), begin), 'text/csv; charset=utf-8', `lot-${id}.csv`);
    },
    exportAudit: async ({ session }) => {
      const entries = store.audit(signedIn(session).tenant.id, 1);
      return Promise.resolve(download(streamed(entries, (entry) => `${JSON.stringify(entry)}\n`), 'application/jsonl', 'journal.jsonl'));
    },
  };
} // prettier-ignore

async function putFile({ session, parameters, query, request }: RawCall, options: PaperAnswersOptions): Promise<unknown> {
  const user = signedIn(session);
  const { source } = parsed(putFileQuerySchema, query, 400);
  const batch = parsed(idSchema, parameters['batch'], 404);
  const key = parsed(idSchema, parameters['key'], 400);
  await options.batches.visible(user, batch);
  const tooLong = refusal(413, 'Fichier trop gros', `Au plus ${Math.floor(options.mostBytes / 2 ** 20)} Mo par fichier.`);
  if (Number(request.headers.get('content-length') ?? 0) > options.mostBytes) throw tooLong;
  const kept = await options.originals.keep(bodyChunks(request.body), options.mostBytes);
  if (kept === null) throw tooLong;
  const file = await options.intake.receive(user, { batch, key, source, ...kept });
  options.onReceived();
  return file;
} // prettier-ignore

/** A batch to be exported: no file is left out in silence. @throws Refusal 404; 409 as long as a file waits to be read. */
async function readBatch(
  batches: Batches,
  who: { user: User; parameters: RawCall['parameters'] },
): Promise<{ readonly id: string }> {
  const { id, status } = await batches.batch({ ...who, query: undefined, body: undefined });
  const { received, members, read, rejected, failed } = status;
  const waiting = received + members - read - rejected - failed;
  if (waiting > 0) throw refusal(409, 'Lot en cours de lecture', `Fichiers qui attendent d’être lus : ${waiting}. Exportez quand ils l’auront été.`); // prettier-ignore
  return { id };
}

function signedIn(session: RawCall['session']): User {
  if (session === undefined) throw refusal(401, 'Non connecté', 'Connectez-vous pour continuer.');
  return session.user;
}

function download(body: ReadableStream<Uint8Array>, type: string, name: string): Response {
  return new Response(body, {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
  });
}
