import { type RouteName } from '../../core/desk/routes.ts';
import { signInSchema } from '../../core/desk/schemas/session.ts';
import { type OpenSession, type Sessions } from '../../core/desk/sessions.ts';
import { type Answerer, jsonBody, parsed } from './parse-call.ts';
import { refusal } from '../../core/desk/call.ts';
import { sessionCookie } from './session-cookie.ts';

/** Signing in and out: the routes that give cookies and take them back. */
export function sessionAnswers(sessions: Sessions): Record<'signIn' | 'session' | 'signOut', Answerer> {
  return {
    signIn: async ({ request, address }) => {
      // A form of another site can send text, never this type: nobody signs this browser in to an account of his choosing.
      if (request.headers.get('content-type') !== 'application/json')
        throw refusal(415, 'Demande mal formée', 'La connexion est demandée en application/json.');
      const { login, password } = parsed(signInSchema, await jsonBody(request), 400);
      const { secret, session } = await sessions.signIn(login, password, address);
      return withCookie(Response.json(sessionView(session)), secret, request);
    },
    session: async ({ session }) => Promise.resolve(sessionView(session)),
    signOut: async ({ secret, request }) => {
      if (secret !== undefined) await sessions.signOut(secret);
      return withCookie(new Response(null, { status: 204 }), null, request);
    },
  } satisfies Partial<Record<RouteName, Answerer>>;
}

function sessionView(session: OpenSession | undefined): { user: OpenSession['user'] | null; csrf: string | null } {
  return { user: session?.user ?? null, csrf: session?.csrf ?? null };
}

function withCookie(response: Response, secret: string | null, request: Request): Response {
  const isSecure = new URL(request.url).protocol === 'https:' || request.headers.get('x-forwarded-proto') === 'https';
  response.headers.append('set-cookie', sessionCookie(secret, isSecure));
  return response;
}
