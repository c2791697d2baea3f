import { type z } from 'zod';
import { apiRoot, type Route } from '../../core/desk/route.ts';
import { ApiProblem, refuse } from './problem.ts';

/** A route whose answer is JSON. */
type JsonRoute<Schema extends z.ZodType> = Pick<Route, 'method' | 'path'> & {
  readonly answer: { readonly json: Schema };
};

interface Ask {
  /** What stands for the parts of the path that begin with ':'. */
  readonly at?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

/** Writes carry the token of the session, so that no other site can make this browser write. */
const session = { csrf: '' };

export function keepCsrf(token: string): void {
  session.csrf = token;
}

/**
 * Calls a route of the table, and parses what it answers.
 *
 * @throws ApiProblem when the server refuses or does not answer.
 */
export async function call<Schema extends z.ZodType>(
  route: JsonRoute<Schema>,
  ask: Ask = {},
): Promise<z.output<Schema>> {
  const response = await send(route, ask);
  return route.answer.json.parse(await response.json());
}

/** Calls a route that answers nothing. @throws ApiProblem */
export async function tell(route: Pick<Route, 'method' | 'path'>, ask: Ask = {}): Promise<void> {
  await send(route, ask);
}

/** The address of a route, for a link, an image or a stream of events. */
export function addressOf({ path }: Pick<Route, 'path'>, { at = {}, query = {} }: Ask = {}): string {
  const filled = path.replaceAll(/:(\w+)/gu, (_, name: string) => encodeURIComponent(at[name] ?? ''));
  const search = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return `${apiRoot}${filled}${search.length === 0 ? '' : `?${new URLSearchParams(search).toString()}`}`;
}

async function send(route: Pick<Route, 'method' | 'path'>, ask: Ask): Promise<Response> {
  const response = await fetch(addressOf(route, ask), {
    method: route.method,
    credentials: 'same-origin',
    headers: headersOf(route.method, ask.body),
    body: bodyOf(ask.body),
    signal: ask.signal ?? null,
  }).catch(unreachable);
  return response.ok ? response : refuse(response);
}

function bodyOf(body: unknown): BodyInit | null {
  if (body === undefined) return null;
  return body instanceof Blob ? body : JSON.stringify(body);
}

function headersOf(method: string, body: unknown): Record<string, string> {
  const type = body instanceof Blob ? 'application/octet-stream' : 'application/json';
  return {
    ...(body === undefined ? {} : { 'content-type': type }),
    ...(method === 'GET' ? {} : { 'x-csrf-token': session.csrf }),
  };
}

function unreachable(error: unknown): never {
  if (error instanceof DOMException && error.name === 'AbortError') throw error;
  throw new ApiProblem(0, { type: 'about:blank', title: '', status: 0, detail: '' });
}
