import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { csvLine } from '../../../adapters/local/results-writer.ts';
import { safeCell } from '../../../core/export/safe-cell.ts';

/** What a spreadsheet takes for a formula; a number with its sign is none. */
const formula = /^\s*(?:[=@+\t\r＝＋＠]|[-－](?![\d.,]+$))/u;

const hostile = fc.string({
  unit: fc.constantFrom(...Array.from('=+-@＝＋－＠,;|"\'\t\r\n 0aé\u0000\u001b\u2028\u202e')),
  maxLength: 12,
});

test.each([
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-1', "'-1"],
  ['＝1', "'＝1"],
  ['\t=1', " '=1"],
  ['facture,=cmd.pdf', "facture,'=cmd.pdf"],
  ['facture-2024 (v+1).pdf', 'facture-2024 (v+1).pdf'],
  ['deux\nlignes\u001b[31m', 'deux lignes [31m'],
  ['Mairie d’Évry : 12,5 %', 'Mairie d’Évry : 12,5 %'],
])('%j becomes %j', (text, safe) => {
  expect(safeCell(text)).toBe(safe);
});

test('no cell begins a formula, whatever separator its reader cuts at', () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), (cells) => {
      const line = csvLine(cells.map(safeCell)).replace(/\r\n$/, '');
      for (const separator of [',', ';', '|', '\t']) {
        const read = line.split(separator).map((cell) => cell.replace(/^"+/, ''));
        expect(read.filter((cell) => formula.test(cell))).toEqual([]);
      }
    }),
    { numRuns: 2000 },
  );
});

test('a cell stays on one line and moves no cursor', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(safeCell(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
    }),
  );
});
