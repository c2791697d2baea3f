import { type z } from 'zod';
import { type Audience } from './roles.ts';

/** Where the interface begins. */
export const apiRoot = '/api/v1';

/** What an answer holds: JSON by a schema, another kind of content, or nothing (204). */
export type RouteAnswer =
  | { readonly json: z.ZodType; readonly status?: 201 }
  | { readonly mediaTypes: readonly string[] }
  | { readonly nothing: true };

/** One line of the route table: from it come the router, the parsing, the rights, the tests of the rights, the reference. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Under {@link apiRoot}; a part that begins with ':' is a parameter. */
  readonly path: `/${string}`;
  readonly audience: Audience;
  /** For the reference, in French. */
  readonly summary: string;
  readonly query?: z.ZodObject;
  /** `bytes`: the raw body, streamed. */
  readonly body?: z.ZodType | 'bytes';
  readonly answer: RouteAnswer;
}

/** Names of the parameters in a path. */
export function parametersOf(path: string): string[] {
  return path.split('/').flatMap((part) => (part.startsWith(':') ? [part.slice(1)] : []));
}
