/** What kind of fault it is; closed, documented in docs/problems.md. */
export type LiasseErrorCode =
  | 'configuration-invalid'
  | 'model-missing'
  | 'model-corrupt'
  | 'model-unsupported'
  | 'engine-unavailable'
  /** An OCR engine will not have this very page, so that it is a problem of the page after all. */
  | 'page-refused'
  | 'store-unavailable'
  | 'scores-invalid'
  | 'worker-lost';

/** A fault of the system, not of a document: what a document may suffer is a {@link Problem}. */
export class LiasseError extends Error {
  override readonly name = 'LiasseError';
  readonly code: LiasseErrorCode;
  /** Whether the same call may succeed later without anybody changing anything. */
  readonly retryable: boolean;

  constructor(code: LiasseErrorCode, message: string, options: { retryable?: boolean; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.retryable = options.retryable ?? false;
  }
}
