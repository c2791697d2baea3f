import { expect, test } from '@jest/globals';
import { parseBuildOptions } from '../../packaging/build-options.ts';

test('assets are for the processor at hand, unless another is asked for', () => {
  expect(parseBuildOptions([], 'x64')).toEqual({ architecture: 'x64', out: undefined });
  expect(parseBuildOptions(['--arch', 'arm64', '--out', 'there'], 'x64')).toEqual({
    architecture: 'arm64',
    out: 'there',
  });
});

test.each(['x86_64', 'ia32', ''])('a processor that Lambda does not have is refused: %s', (name) => {
  expect(() => parseBuildOptions(['--arch', name], 'x64')).toThrow(/--arch x64 or --arch arm64/);
});
