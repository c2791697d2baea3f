import { LiasseError } from '../../../core/liasse-error.ts';

/** What AWS or its SDK calls a fault, and what an operator can do about it. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [
    /^(CredentialsProviderError|Could not load credentials)/,
    'Aucun identifiant AWS : connectez-vous (aws sso login), ou donnez AWS_PROFILE, ou AWS_ACCESS_KEY_ID et AWS_SECRET_ACCESS_KEY.',
  ],
  [
    /^(ExpiredToken|TokenRefreshRequired|RequestExpired)/,
    'La session AWS a expiré : reconnectez-vous (aws sso login).',
  ],
  [
    /^(UnrecognizedClient|InvalidClientTokenId|InvalidAccessKeyId|SignatureDoesNotMatch|InvalidSignature|AuthFailure)/,
    'AWS ne reconnaît pas ces identifiants : vérifiez AWS_PROFILE ou les clés d’accès, et l’heure de la machine.',
  ],
  [
    /^(AccessDenied|AllAccessDisabled|Forbidden|UnauthorizedOperation|AuthorizationError|KMS\.AccessDenied|NotAuthorized)/,
    'Droit refusé : faites ajouter à votre rôle le droit qui manque (docs/operate.md#operators-rights).',
  ],
  [
    /^Region is missing/,
    'Aucune région AWS : donnez --region, AWS_REGION, ou lancez depuis le dossier de liasse.deploy.json.',
  ],
  [
    /^(NoSuchBucket|ResourceNotFound|QueueDoesNotExist|AWS\.SimpleQueueService\.NonExistentQueue|StateMachineDoesNotExist)/,
    'Une partie du déploiement manque : déployez-le à nouveau (docs/deploy.md), puis relancez la même commande.',
  ],
  [
    /^(Throttling|TooManyRequests|SlowDown|RequestLimitExceeded|ServiceUnavailable|InternalError|InternalServer)/,
    'AWS est surchargé pour le moment : relancez la même commande dans une minute.',
  ],
  [
    /ENOTFOUND|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ETIMEDOUT|^TimeoutError|^NetworkingError/,
    'AWS est injoignable : vérifiez le réseau et la région (--region).',
  ],
];

/**
 * What an operator can do about a fault of AWS.
 *
 * @returns undefined for a fault that is not of AWS, or that says it itself: it stays what it is.
 */
export function explainFault(error: unknown): LiasseError | undefined {
  // Said already, as only whoever said it could.
  if (error instanceof LiasseError && !error.retryable) return undefined;
  const chain = chainOf(error);
  for (const fault of chain) {
    const sentence = sentenceFor(fault);
    if (sentence === undefined) continue;
    return new LiasseError('engine-unavailable', `${sentence}${detailOf(fault)}`, { cause: error });
  }
  const ofAws = chain.find((fault) => '$metadata' in fault);
  if (ofAws === undefined) return undefined;
  const message = `AWS a répondu par une erreur (${ofAws.name}) : relancez la même commande ; sinon, voyez docs/operate.md.`;
  return new LiasseError('engine-unavailable', message, { cause: error });
}

/** The fault, its cause, the cause of that. */
function chainOf(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let fault = error; fault instanceof Error && !chain.includes(fault); fault = fault.cause) chain.push(fault);
  return chain;
}

function sentenceFor(fault: Error): string | undefined {
  if (fault instanceof LiasseError) return undefined;
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : '';
  // S3 answers a HEAD without a body: there is only the status.
  const refused = statusOf(fault) === 403 ? ['AccessDenied'] : [];
  const names = [fault.name, code, fault.message, ...refused];
  return sentences.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1];
}

function statusOf(fault: Error): unknown {
  const metadata: unknown = '$metadata' in fault ? fault.$metadata : undefined;
  return typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata
    ? metadata.httpStatusCode
    : 0;
}

/** The action that was refused; nothing else of the message, which may quote a key. */
function detailOf({ message }: Error): string {
  const action = /not authorized to perform: ([\w-]+:\w+)/.exec(message)?.[1];
  return action === undefined ? '' : ` Il manque : ${action}.`;
}
