import { expect, test } from '@jest/globals';
import { explainFault } from '../../../../adapters/aws/operate/explain-fault.ts';
import { LiasseError } from '../../../../core/liasse-error.ts';

function fault(name: string, message = 'x', more: object = { $metadata: { httpStatusCode: 400 } }): Error {
  return Object.assign(new Error(message), { name, ...more });
}

test.each<[string, Error, RegExp]>([
  ['no credentials', fault('CredentialsProviderError', 'Could not load credentials', {}), /aws sso login/],
  ['an expired session', fault('ExpiredTokenException'), /session AWS a expiré/],
  ['a wrong key', fault('InvalidClientTokenId'), /ne reconnaît pas ces identifiants/],
  ['no region', fault('Error', 'Region is missing', {}), /donnez --region/],
  ['a queue that is gone', fault('QueueDoesNotExist'), /déployez-le à nouveau/],
  ['too many calls', fault('ThrottlingException'), /dans une minute/],
  ['no network', fault('Error', 'getaddrinfo ENOTFOUND s3', { code: 'ENOTFOUND' }), /injoignable/],
  ['a refusal without a name', fault('403', 'x', { $metadata: { httpStatusCode: 403 } }), /Droit refusé/],
  ['anything else of AWS', fault('OddException'), /une erreur \(OddException\)/],
])('%s: what to do', (_, error, message) => {
  expect(explainFault(error)?.message).toMatch(message);
});

test('a refusal names the action that is missing, and nothing of the resource', () => {
  const message =
    'User: arn:aws:iam::1:user/x is not authorized to perform: s3:PutObject on resource: "arn:aws:s3:::u/drop/t/dupont.pdf"';
  const told = explainFault(fault('AccessDenied', message))?.message;
  expect(told).toMatch(/Droit refusé.*Il manque : s3:PutObject\.$/);
  expect(told).not.toContain('dupont');
});

test('what lies behind an adapter’s own error is found', () => {
  const behind = new LiasseError('store-unavailable', 'refaite', { retryable: true, cause: fault('AccessDenied') });
  expect(explainFault(behind)?.message).toMatch(/Droit refusé/);
});

test('what says it itself, and what is a bug, is left as it is', () => {
  expect(
    explainFault(new LiasseError('configuration-invalid', 'x', { cause: fault('ValidationError') })),
  ).toBeUndefined();
  expect(explainFault(new TypeError('undefined is not a function'))).toBeUndefined();
});
