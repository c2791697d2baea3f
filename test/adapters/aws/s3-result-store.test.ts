import { expect, test } from '@jest/globals';
import { Bucket } from '../../../adapters/aws/bucket.ts';
import { DerivedKeys } from '../../../adapters/aws/derived-keys.ts';
import { S3ResultStore } from '../../../adapters/aws/s3-result-store.ts';
import { resultStoreContract } from '../../contracts/result-store.contract.ts';
import { analysedPage } from '../../fixtures/analysed-page.ts';
import { VersionedS3 } from '../../fixtures/versioned-s3.ts';

const s3 = new VersionedS3();
const keys = new DerivedKeys({ onnx: '00000001', textract: '00000002' });

function open(tenant = 'mairie'): S3ResultStore {
  return new S3ResultStore(new Bucket(s3.client, 'derived'), keys, { tenant, engine: 'onnx' });
}

resultStoreContract(() => {
  s3.versions = [];
  return open();
}, true); // its keys have the version of the deployment

test('the numbers of pages are known without reading them, tenants are kept apart', async () => {
  s3.versions = [];
  const key = { sha256: 'a'.repeat(64), versions: 'program/1' };
  for (const number of [3, 11, 1]) await open().putPage(key, analysedPage(number));
  expect(await open().pageNumbers(key)).toEqual(new Set([1, 3, 11]));
  expect(await open('ccas').pageNumbers(key)).toEqual(new Set());
});

test('a store that does not answer may be asked again', async () => {
  s3.faults.push(503);
  const asked = open().file({ sha256: 'a'.repeat(64), versions: 'program/1' });
  await expect(asked).rejects.toMatchObject({ code: 'store-unavailable', retryable: true });
});
