import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { executionName } from '../../../core/intake/analysis-job.ts';
import { batchManifestSchema } from '../../../core/intake/batch-manifest.ts';

const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`, 'u'));

test('the name of an execution is one that Step Functions takes, and tells attempts apart', () => {
  const task = fc.record({
    tenant: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,23}$/u),
    sha256: hex(64),
    engine: fc.constantFrom('onnx' as const, 'textract' as const),
    attempt: fc.nat(9999),
  });
  const property = fc.property(task, hex(8), (one, versions) => {
    const name = executionName(one, versions);
    expect(name).toMatch(/^[A-Za-z0-9-]{1,80}$/u);
    expect(executionName({ ...one, attempt: one.attempt + 1 }, versions)).not.toBe(name);
  });
  fc.assert(property, { seed: 4, numRuns: 300 });
});

test.each([
  [{ files: 1 }, true],
  [{ files: 1_000_000, engine: 'textract' }, true],
  [{ files: 0 }, false],
  [{ files: 1_000_001 }, false],
  [{ files: 1.5 }, false],
  [{ files: '1' }, false],
  [{}, false],
  [{ files: 1, engine: 'other' }, false],
  [{ files: 1, file: 2 }, false],
  [null, false],
])('the manifest %j is good: %s', (manifest, isGood) => {
  expect(batchManifestSchema.safeParse(manifest).success).toBe(isGood);
});
