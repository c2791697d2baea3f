import { expect, test } from '@jest/globals';
import { dropKey, parseUploadKey, postKey } from '../../../core/intake/upload-key.ts';

const batch = { tenant: 'mairie', batch: 'juin' };

test.each([
  ['drop/mairie/juin/a.pdf', { kind: 'drop', ...batch, path: 'a.pdf' }],
  ['drop/mairie/juin/é/à b+%20.pdf', { kind: 'drop', ...batch, path: 'é/à b+%20.pdf' }],
  ['drop/mairie/juin/.liasse-batch.json', { kind: 'manifest', ...batch }],
  ['drop/mairie/juin/sub/.liasse-batch.json', { kind: 'drop', ...batch, path: 'sub/.liasse-batch.json' }],
  ['post/mairie/juin/01H', { kind: 'post', ...batch, id: '01H' }],
  ['post/mairie/juin/.liasse-batch.json', { kind: 'post', ...batch, id: '.liasse-batch.json' }],
  ['drop/mairie/juin/', { kind: 'unknown' }],
  ['drop/mairie/juin/folder/', { kind: 'unknown' }],
  ['drop/mairie/juin', { kind: 'unknown' }],
  ['drop/mairie', { kind: 'unknown' }],
  ['', { kind: 'unknown' }],
  ['other/mairie/juin/a.pdf', { kind: 'unknown' }],
  ['drop/Mairie/juin/a.pdf', { kind: 'unknown' }],
  [`drop/${'a'.repeat(25)}/juin/a.pdf`, { kind: 'unknown' }],
  ['drop/mairie/.juin/a.pdf', { kind: 'unknown' }],
  ['drop/mairie/ju in/a.pdf', { kind: 'unknown' }],
])('the key %s is understood', (key, meaning) => {
  expect(parseUploadKey(key)).toEqual(meaning);
});

test('keys are made as they are understood', () => {
  expect(parseUploadKey(dropKey(batch, 'x/y.pdf'))).toEqual({ kind: 'drop', ...batch, path: 'x/y.pdf' });
  expect(parseUploadKey(postKey(batch, 'id'))).toEqual({ kind: 'post', ...batch, id: 'id' });
});
