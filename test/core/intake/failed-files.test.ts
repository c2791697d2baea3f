import { expect, test } from '@jest/globals';
import { emptySha256 } from '../../../core/empty-sha256.ts';
import { failedFiles } from '../../../core/intake/failed-files.ts';

const owner = { tenant: 'mairie', engine: 'onnx' } as const;
const [a, b, c] = ['a', 'b', 'c'].map((digit) => digit.repeat(64));

function line(source: string, sha256: string | undefined, status: 'done' | 'partial' | 'rejected' | 'failed') {
  return { source, sha256: sha256 ?? '', status };
}

test('failed files are found among members too, each once, and those at fault themselves are not', () => {
  const lines = [
    line('x.zip', a, 'done'),
    line('x.zip!1.pdf', b, 'failed'),
    line('x.zip!2.pdf', b, 'failed'),
    line('x.zip!3.pdf', c, 'rejected'),
  ];
  expect(failedFiles(lines, owner)).toEqual([{ ...owner, sha256: b }]);
});

test('a member that was never taken out has its archive read again, the nearest one', () => {
  const lines = [
    line('x.zip', a, 'done'),
    line('x.zip!in.zip', b, 'done'),
    line('x.zip!in.zip!lost.pdf', emptySha256, 'failed'),
  ];
  expect(failedFiles(lines, owner)).toEqual([{ ...owner, sha256: b }]);
});

test('nothing failed, nothing is named', () => {
  expect(failedFiles([line('a.pdf', a, 'partial')], owner)).toEqual([]);
});
