import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { AssetFolder, assetHash, partSizes } from '../../packaging/asset-folder.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const folder = temporaryFolder();

test('the same contents have the same hash, wherever, whenever and in whatever order they were written', () => {
  const first = new AssetFolder(join(folder, 'first'));
  first.write('worker.mjs', 'work');
  first.write('models/a/model.onnx', Uint8Array.of(1, 2));
  const second = new AssetFolder(join(folder, 'second'));
  second.write('models/a/model.onnx', Uint8Array.of(1, 2));
  second.write('worker.mjs', 'work');
  utimesSync(join(second.folder, 'worker.mjs'), 0, 0);

  expect(assetHash(second.folder)).toBe(assetHash(first.folder));
  second.write('models/a/model.onnx', Uint8Array.of(1, 3));
  expect(assetHash(second.folder)).not.toBe(assetHash(first.folder));
});

test('what an earlier build has left is gone', () => {
  const place = join(folder, 'again');
  new AssetFolder(place).write('old.mjs', 'old');
  const asset = new AssetFolder(place);
  expect(existsSync(join(asset.folder, 'old.mjs'))).toBe(false);
});

test('only what is to be kept is copied, and its size is told part by part', () => {
  const source = new AssetFolder(join(folder, 'source'));
  source.write('lib/it.node', 'native');
  source.write('README.md', 'read me');
  const asset = new AssetFolder(join(folder, 'copied'));
  asset.copy(source.folder, 'node_modules/@img/it', (path) => path.startsWith('lib/'));
  asset.copy(source.folder, 'node_modules/plain', () => true);
  writeFileSync(join(asset.folder, 'package.json'), '{}');

  expect(partSizes(asset.folder)).toEqual({ 'node_modules/@img/it': 6, 'node_modules/plain': 13, 'package.json': 2 });
});
