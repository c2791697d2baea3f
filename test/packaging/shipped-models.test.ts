import { expect, test } from '@jest/globals';
import { keepsModelFile } from '../../packaging/shipped-models.ts';

const manifest = {
  name: 'page-classifier',
  version: '1.0.0',
  kind: 'page-classifier',
  licence: 'Apache-2.0',
  files: {
    model: { path: 'model.onnx', sha256: '0'.repeat(64), bytes: 1 },
    anchors: { path: 'anchors.bin', sha256: '0'.repeat(64), bytes: 1 },
  },
};

test.each([
  ['manifest.json', true],
  ['model.onnx', true],
  ['NOTICE', true],
  ['LICENSE', true],
  ['anchors.bin', false],
  ['CARD.md', false],
  ['model.fp32.onnx', false],
])('of a model, %s is shipped: %s', (path, shipped) => {
  expect(keepsModelFile(manifest)(path)).toBe(shipped);
});
