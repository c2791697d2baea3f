import { Refusal } from '../../core/desk/call.ts';
import { type ProblemDetails } from '../../core/desk/schemas/basics.ts';
import { LiasseError } from '../../core/liasse-error.ts';

/** An answer that says why there is none (RFC 9457). */
export function problemResponse(problem: ProblemDetails): Response {
  const headers = new Headers({ 'content-type': 'application/problem+json' });
  if (problem.retryAfter !== undefined) headers.set('retry-after', String(problem.retryAfter));
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}

/** What whoever called is told of an error; nothing of its text where it is a bug. */
export function problemOf(error: unknown): ProblemDetails {
  if (error instanceof Refusal) return error.problem;
  const code = error instanceof LiasseError ? ` (${error.code})` : '';
  return {
    type: 'about:blank',
    title: 'Erreur du programme',
    status: error instanceof LiasseError && error.retryable ? 503 : 500,
    detail: `Le programme n’a pas pu répondre${code}. Rien de ce qui était gardé n’est perdu : réessayez, puis prévenez l’administrateur.`,
  };
}
