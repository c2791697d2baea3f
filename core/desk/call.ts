import { type z } from 'zod';
import { type Route } from './route.ts';
import { type RouteName, type Routes } from './routes.ts';
import { type ProblemDetails, type User } from './schemas/basics.ts';

/** One call of a route by somebody who may call it, parsed. */
export interface Call<N extends RouteName> {
  readonly user: User;
  /** What stands in the path for each `:name`. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: Parsed<Routes[N], 'query'>;
  readonly body: Parsed<Routes[N], 'body'>;
}

type Parsed<R, Part extends string> =
  R extends Readonly<Record<Part, infer S extends z.ZodType>> ? z.output<S> : undefined;

/** What a route answers: the input of its schema, nothing where it has none. */
export type Answer<R extends Route> = R['answer'] extends { readonly json: infer S extends z.ZodType } ? z.input<S> : undefined; // prettier-ignore

/** Answers a route. @throws Refusal, which is told to whoever called. */
export type Handler<N extends RouteName> = (call: Call<N>) => Promise<Answer<Routes[N]>>;

export type Handlers<N extends RouteName> = { readonly [Name in N]: Handler<Name> };

/** Why a call is not served: the caller's own fault, or somebody came first. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly problem: ProblemDetails;

  constructor(problem: ProblemDetails) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** A refusal without more than its words. */
export function refusal(status: number, title: string, detail: string): Refusal {
  return new Refusal({ type: 'about:blank', title, status, detail });
}

/** Also for what is another tenant's: that it exists is not told. */
export function notThere(what: string): Refusal {
  return refusal(404, 'Introuvable', `${what} : introuvable.`);
}
