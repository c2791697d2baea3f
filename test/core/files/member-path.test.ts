import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DistinctPaths, safeMemberPath } from '../../../core/files/member-path.ts';

test.each([
  ['a/b.pdf', 'a/b.pdf'],
  ['./a//b.pdf', 'a/b.pdf'],
  ['../../a.pdf', 'a.pdf'],
  ['C:\\dossier\\a.pdf', 'C:/dossier/a.pdf'],
  ['facture\u202efdp.exe', 'facture\ufffdfdp.exe'],
  ['\ud800.pdf', '\ufffd.pdf'],
  ['..', 'sans nom'],
])('%j is kept as %j', (name, path) => {
  expect(safeMemberPath(name)).toBe(path);
});

test('whatever the name, the path is relative, short and can be written as UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (name) => {
      const path = safeMemberPath(name);
      expect(path).toMatch(/^[^/]/u);
      expect(path.length).toBeLessThanOrEqual(1000);
      expect(path.split('/')).not.toContain('..');
      expect(path).not.toMatch(/[\p{Cc}\p{Cs}\\]/u);
    }),
  );
});

test('many members of one name are told apart in little time', () => {
  const paths = new DistinctPaths();
  const distinct = Array.from({ length: 2000 }, () => paths.distinct('a.pdf'));
  expect(new Set(distinct).size).toBe(2000);
  expect(distinct.at(-1)).toBe('a (2000).pdf');
});
