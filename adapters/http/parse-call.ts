import { z } from 'zod';
import { type Call, type Handler, Refusal, refusal } from '../../core/desk/call.ts';
import { apiRoot, type Route } from '../../core/desk/route.ts';
import { type RouteName, routes } from '../../core/desk/routes.ts';
import { idSchema } from '../../core/desk/schemas/basics.ts';
import { type RawCall } from './raw-call.ts';
import { bodyChunks } from './streams.ts';

/** Longest JSON body, bytes: a bulk decision or a plan of a thousand pages is far below. */
const longestBody = 1_000_000;

const parametersSchema = z.record(z.string(), idSchema);

/** A route with what answers it. */
export type Answerer = (call: RawCall) => Promise<unknown>;

/** Parses a call by the schemas of its route, hands it over, and checks nothing of the answer: the types have. */
export function parsing<N extends RouteName>(name: N, handler: Handler<N>): Answerer {
  return async (raw) => handler(await parseCall(name, raw));
}

/** @throws Refusal 400, 401, 413: what is wrong with it. */
async function parseCall<N extends RouteName>(name: N, raw: RawCall): Promise<Call<N>> {
  const route: Route = routes[name];
  const user = raw.session?.user;
  if (user === undefined) throw new Error(`${name} is answered to those signed in alone`);
  const call = {
    user,
    parameters: parsed(parametersSchema, raw.parameters, 404),
    query: route.query && parsed(route.query, raw.query, 400),
    body: route.body instanceof z.ZodType ? parsed(route.body, await jsonBody(raw.request), 400) : undefined,
  };
  // eslint-disable-next-line no-restricted-syntax -- the schemas of this very route have parsed it; TypeScript cannot follow them through the table.
  return call as Call<N>;
}

/** @throws Refusal with the status given. */
export function parsed<T>(schema: z.ZodType<T>, value: unknown, status: number): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new Refusal({
    type: 'about:blank',
    title: 'Demande mal formée',
    status,
    detail: `La demande n’a pas la forme attendue : voir ${apiRoot}/docs.`,
    errors: result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  });
}

/** @throws Refusal 400, 413. */
export async function jsonBody(request: Request): Promise<unknown> {
  if (Number(request.headers.get('content-length') ?? 0) > longestBody) throw tooLong();
  const text = await shortText(request);
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    throw refusal(400, 'Demande mal formée', 'Le corps n’est pas du JSON.');
  }
}

/** Who calls may say no length, or a wrong one: no more is held than a body may have. @throws Refusal 413. */
async function shortText(request: Request): Promise<string> {
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  for await (const chunk of bodyChunks(request.body)) {
    bytes += chunk.length;
    if (bytes > longestBody) throw tooLong();
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function tooLong(): Refusal {
  const detail = `Au plus ${longestBody} octets.`;
  return refusal(413, 'Demande trop longue', detail);
}
