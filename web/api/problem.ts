import { type ProblemDetails, problemDetailsSchema } from '../../core/desk/schemas/basics.ts';

/** The server refused, and said why; `status` is 0 when it did not answer at all. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly details: ProblemDetails;

  constructor(status: number, details: ProblemDetails) {
    super(details.detail);
    this.status = status;
    this.details = details;
  }

  get unreachable(): boolean {
    return this.status === 0 || this.status >= 502;
  }
}

/** Whether an error is a refusal of one of these statuses. */
export function isRefusal(error: unknown, ...statuses: readonly number[]): error is ApiProblem {
  return error instanceof ApiProblem && statuses.includes(error.status);
}

/** @throws ApiProblem always: of what the answer says, or of its status alone where it says nothing. */
export async function refuse(response: Response): Promise<never> {
  throw new ApiProblem(response.status, detailsOf(await response.text(), response.status));
}

function detailsOf(text: string, status: number): ProblemDetails {
  const nothing = { type: 'about:blank', title: '', status, detail: '' };
  try {
    return problemDetailsSchema.catch(nothing).parse(JSON.parse(text));
  } catch {
    return nothing; // not JSON: a proxy's own page
  }
}
