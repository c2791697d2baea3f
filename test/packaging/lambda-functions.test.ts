import { expect, test } from '@jest/globals';
import { assetOf } from '../../packaging/lambda-functions.ts';

test.each([
  ['open-file', 'engine'],
  ['read-pages', 'engine'],
  ['conclude-file', 'engine'],
  ['start-analysis', 'control'],
  ['api', 'control'],
  ['a-function-of-tomorrow', 'control'],
])('%s is in the asset %s', (name, asset) => {
  expect(assetOf(name)).toBe(asset);
});
