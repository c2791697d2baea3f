import { Hono, type Context } from 'hono';
import { apiRoot, type Route } from '../../core/desk/route.ts';
import { type RouteName, routes } from '../../core/desk/routes.ts';
import { mayCall } from '../../core/desk/roles.ts';
import { type OpenSession, type Sessions } from '../../core/desk/sessions.ts';
import { type Answerer } from './parse-call.ts';
import { refusal } from '../../core/desk/call.ts';
import { problemOf, problemResponse } from './problem-response.ts';
import { type RawCall } from './raw-call.ts';
import { securityHeaders } from './security-headers.ts';
import { sessionSecret } from './session-cookie.ts';

export interface DeskAppOptions {
  /** One a route of the table. */
  readonly answerers: Readonly<Record<RouteName, Answerer>>;
  readonly sessions: Pick<Sessions, 'session'>;
  /** Where a call comes from, to count tries of signing in by. */
  readonly addressOf: (context: Context) => string;
  /** Told of each error that is not the caller's: a bug, or a store that does not answer. No text of papers is in it. */
  readonly onFault: (route: RouteName, error: unknown) => void;
}

/** The HTTP interface of the review desk, made from the table of routes; runs wherever Hono does. */
export function deskApp(options: DeskAppOptions): Hono {
  const app = new Hono();
  app.use(securityHeaders);
  for (const name of routeNames) {
    const route: Route = routes[name];
    app.on(route.method, `${apiRoot}${route.path}`, async (context) => answer(name, context, options));
  }
  app.all(`${apiRoot}/*`, () => problemResponse(refusal(404, 'Introuvable', 'Il n’y a pas de telle route.').problem));
  return app;
}

export const routeNames = Object.keys(routes).filter((name): name is RouteName => Object.hasOwn(routes, name));

async function answer(name: RouteName, context: Context, options: DeskAppOptions): Promise<Response> {
  const route: Route = routes[name];
  try {
    const call = await admitted(route, context, options);
    return responseOf(route, await options.answerers[name](call));
  } catch (error) {
    const problem = problemOf(error);
    if (problem.status >= 500) options.onFault(name, error);
    return problemResponse(problem);
  }
}

/** @throws Refusal 401, 403: whoever calls may not. */
async function admitted(route: Route, context: Context, { sessions, addressOf }: DeskAppOptions): Promise<RawCall> {
  const request = context.req.raw;
  const secret = sessionSecret(request.headers.get('cookie'));
  const session = secret === undefined ? undefined : await sessions.session(secret);
  if (!mayCall(session?.user.role, route.audience)) throw session === undefined ? notSignedIn() : notAllowed();
  if (route.method !== 'GET' && route.audience !== 'anyone') mustBeOurs(request, session);
  return { request, session, secret, parameters: context.req.param(), query: context.req.query(), address: addressOf(context) }; // prettier-ignore
}

/** A write carries what only our own pages know. @throws Refusal 403. */
function mustBeOurs(request: Request, session: OpenSession | undefined): void {
  if (session?.csrf !== request.headers.get('x-csrf-token'))
    throw refusal(403, 'Demande refusée', 'La demande ne vient pas de cette page : rechargez-la.');
}

function responseOf(route: Route, given: unknown): Response {
  if (given instanceof Response) return given;
  if ('nothing' in route.answer) return new Response(null, { status: 204 });
  const status = 'json' in route.answer ? (route.answer.status ?? 200) : 200;
  return Response.json(given, { status });
}

function notSignedIn(): Error {
  return refusal(401, 'Non connecté', 'Connectez-vous pour continuer.');
}

function notAllowed(): Error {
  return refusal(403, 'Non autorisé', 'Votre rôle ne permet pas cela : demandez à un administrateur.');
}
