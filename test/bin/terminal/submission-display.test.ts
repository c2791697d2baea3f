import { expect, test } from '@jest/globals';
import { SubmissionDisplay } from '../../../bin/terminal/submission-display.ts';

function shown(isTTY: boolean): string[] {
  const written: string[] = [];
  let now = 0;
  const display = new SubmissionDisplay({ isTTY, columns: 120, write: (text) => written.push(text) }, () => now);
  display.found(2);
  for (let file = 0; file < 2; file += 1) {
    now += 6000;
    display.examined();
  }
  display.planned(3, 3 * 1024 * 1024);
  for (let file = 0; file < 2; file += 1) {
    now += 6000;
    display.there(1024 * 1024);
  }
  display.end();
  return written.map((text) => text.replace(/\s+/gu, ' '));
}

test('files are examined, then sent, with the rate and what is left', () => {
  expect(shown(false)).toEqual([
    '1 fichier examiné sur 2 ',
    '2 fichiers examinés sur 2 ',
    '1 fichier envoyé sur 3, 1 Mo sur 3 Mo, 171 ko/s, encore 12 s ',
    '2 fichiers envoyés sur 3, 2 Mo sur 3 Mo, 171 ko/s, encore 6 s ',
  ]);
});

test('on a terminal the line has a bar and is cleared at the end', () => {
  const written = shown(true);
  expect(written[2]).toMatch(/^ \[#{8}\.{16}\] 1 fichier envoyé/);
  expect(written.at(-1)?.trim()).toBe('');
});
