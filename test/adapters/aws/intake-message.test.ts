import { expect, test } from '@jest/globals';
import { parseIntakeMessage } from '../../../adapters/aws/intake-message.ts';

test.each([
  [
    { 'detail-type': 'Object Created', detail: { object: { key: 'drop/a+b %20é', 'version-id': 'v' } } },
    { key: 'drop/a+b %20é', versionId: 'v' },
  ],
  [{ 'detail-type': 'Object Created', detail: { object: { key: 'k', size: 1 } } }, { key: 'k' }],
  [
    { kind: 'upload', upload: { key: 'k', versionId: 'v' } },
    { key: 'k', versionId: 'v' },
  ],
  [{ kind: 'upload', upload: { key: 'k' } }, { key: 'k' }],
])('%j names an object', (message, upload) => {
  expect(parseIntakeMessage(JSON.stringify(message))).toEqual(upload);
});

test.each([
  '',
  '{}',
  '{"kind":"upload","upload":{"key":""}}',
  '{"detail-type":"Object Deleted","detail":{"object":{"key":"k"}}}',
])('%s is a message that nobody we know sent', (body) => {
  expect(() => parseIntakeMessage(body)).toThrow();
});
