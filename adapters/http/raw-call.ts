import { type OpenSession } from '../../core/desk/sessions.ts';

/** A call as it came, by somebody who may make it. */
export interface RawCall {
  readonly request: Request;
  /** Undefined where nobody is signed in. */
  readonly session: OpenSession | undefined;
  /** The secret of the session, of the browser's cookie. */
  readonly secret: string | undefined;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Where it comes from, to count tries by. */
  readonly address: string;
}
