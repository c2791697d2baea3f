/** An answer of the HTTP API. */
export interface ApiAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: unknown;
}

export function answer(status: number, body: unknown): ApiAnswer {
  return { status, contentType: 'application/json', body };
}

/** A problem as RFC 9457 has it. @param detail - for whoever called: what is wrong and what to do. */
export function apiProblem(status: number, title: string, detail: string): ApiAnswer {
  return { status, contentType: 'application/problem+json', body: { type: 'about:blank', status, title, detail } };
}
