import { type ScenarioContext } from '../scenario.ts';

export interface HttpAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** The deployment's HTTP API, as one caller sees it. */
export class HttpApi {
  readonly #base: string;
  readonly #token: string | undefined;

  /** @param token - undefined for a caller who has none. */
  constructor({ endpoint, output }: Pick<ScenarioContext, 'endpoint' | 'output'>, token: string | undefined) {
    this.#base = `${endpoint}/_aws/execute-api/${output('ApiId')}/$default`;
    this.#token = token;
  }

  async get(path: string): Promise<HttpAnswer> {
    return this.#send(path, { method: 'GET' });
  }

  async post(path: string, body: unknown): Promise<HttpAnswer> {
    return this.#send(path, { method: 'POST', body: JSON.stringify(body) });
  }

  async #send(path: string, request: { method: string; body?: string }): Promise<HttpAnswer> {
    const headers = {
      'content-type': 'application/json',
      ...(this.#token === undefined ? {} : { authorization: `Bearer ${this.#token}` }),
    };
    const response = await fetch(`${this.#base}${path}`, { ...request, headers });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  }
}
