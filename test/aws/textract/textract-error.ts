export type TextractErrorCode =
  | 'BadDocumentException'
  | 'DocumentTooLargeException'
  | 'InternalServerError'
  | 'InvalidParameterException'
  | 'InvalidS3ObjectException'
  | 'MissingAuthenticationTokenException'
  | 'ProvisionedThroughputExceededException'
  | 'ThrottlingException'
  | 'UnknownOperationException'
  | 'UnsupportedDocumentException';

/** An error of the service as its clients see it: by name, with HTTP status 400, or 500 for one of its own. */
export class TextractError extends Error {
  override readonly name = 'TextractError';
  readonly code: TextractErrorCode;

  constructor(code: TextractErrorCode, message: string) {
    super(message);
    this.code = code;
  }

  get status(): number {
    return this.code === 'InternalServerError' ? 500 : 400;
  }
}
