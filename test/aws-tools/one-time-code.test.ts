import { oneTimeCode } from '../aws/deployed/one-time-code.ts';

/** RFC 6238, appendix B: the secret `12345678901234567890`, the last six digits. */
test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [20_000_000_000, '353130'],
])('at %i s the authenticator shows %s', (seconds, code) => {
  expect(oneTimeCode('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', seconds * 1000)).toBe(code);
});
