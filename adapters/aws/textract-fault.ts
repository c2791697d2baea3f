import { LiasseError } from '../../core/liasse-error.ts';

/** What the service says of a page that it will not read, however often it is asked. */
const refusals = [
  'BadDocumentException',
  'UnsupportedDocumentException',
  'DocumentTooLargeException',
  'InvalidParameterException',
];

/** What only somebody who changes the deployment can cure; an expired token is none, since it is renewed. */
const denials = [
  'AccessDeniedException',
  'CredentialsProviderError',
  'IncompleteSignature',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'MissingAuthenticationToken',
  'MissingAuthenticationTokenException',
  'OptInRequired',
  'SignatureDoesNotMatch',
  'SubscriptionRequiredException',
  'UnrecognizedClientException',
];

/** Whether the page itself is refused. */
export function isPageRefusal(error: unknown): boolean {
  return refusals.includes(nameOf(error));
}

/**
 * What a call that failed means here. Throttling, faults of the service and of the network, time-outs, answers that are
 * none: all that is not known to be final may pass.
 *
 * @param error - that the client threw after its last attempt.
 */
export function textractFault(error: unknown): LiasseError {
  const name = nameOf(error);
  if (refusals.includes(name)) {
    return new LiasseError('page-refused', `Textract refuse cette page (${name}).`, { cause: error });
  }
  if (denials.includes(name)) {
    const message =
      `Textract refuse l’accès (${name}). Donnez au rôle qui l’appelle la permission textract:DetectDocumentText, ` +
      'vérifiez ses identifiants et que le compte a accès au service dans cette région.';
    return new LiasseError('engine-unavailable', message, { cause: error });
  }
  const message = `Textract ne répond pas ou limite son débit (${name}) : la page sera demandée à nouveau.`;
  return new LiasseError('engine-unavailable', message, { retryable: true, cause: error });
}

/** Class of the error as the service names it; nothing else of what it says is shown. */
function nameOf(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  return /^\w{1,64}$/.test(name) ? name : 'Error';
}
