import { expect, test } from '@jest/globals';
import { isBlank } from '../../core/is-blank.ts';
import { DrawnPage, repeatableChance } from '../fixtures/drawn-page.ts';

test.each([
  ['bare paper', new DrawnPage()],
  ['all black, the lid left open', new DrawnPage({ paper: 12 }).noise(10, repeatableChance(3))],
  ['a scanner’s noise', new DrawnPage().noise(40, repeatableChance(5))],
  ['a hundred specks of dust', new DrawnPage().noise(8, repeatableChance(7)).dust(100, repeatableChance(11))],
  ['two punched holes', new DrawnPage().disc({ x: 60, y: 640 }, 18, 20).disc({ x: 60, y: 1110 }, 18, 20)],
  [
    'dark edges',
    new DrawnPage()
      .rectangle({ x: 0, y: 0, width: 22, height: 1754 }, 15)
      .rectangle({ x: 0, y: 1740, width: 1240, height: 14 }, 40),
  ],
  ['a fold', new DrawnPage().rectangle({ x: 30, y: 877, width: 1180, height: 2 }, 150)],
  ['the faint back of the sheet', backOfSheet()],
  ['one pixel', new DrawnPage({ width: 1, height: 1, paper: 0 })],
  ['a strip one pixel wide', new DrawnPage({ width: 1, height: 5000 })],
])('a page with %s is blank', (_, page) => {
  expect(isBlank(page.image)).toBe(true);
});

test.each([
  ['a line of text', new DrawnPage().text({ x: 300, y: 800 }, 30)],
  ['one word at the foot', new DrawnPage().text({ x: 560, y: 1650 }, 6)],
  ['a line of small print', new DrawnPage().text({ x: 300, y: 800 }, 40, { dot: 2 })],
  ['a line of faint print', new DrawnPage().text({ x: 300, y: 800 }, 40, { luminance: 180 })],
  [
    'a round stamp',
    new DrawnPage().disc({ x: 900, y: 300 }, 110, 90).disc({ x: 900, y: 300 }, 100, 250).text({ x: 850, y: 290 }, 6),
  ],
  [
    'a line of text amid noise and dust',
    new DrawnPage().text({ x: 300, y: 800 }, 30).noise(40, repeatableChance(5)).dust(100, repeatableChance(11)),
  ],
  ['a photograph', photograph()],
  [
    'a line of text at 300 dpi',
    new DrawnPage({ width: 2480, height: 3508, dpi: 300 }).text({ x: 600, y: 1600 }, 20, { dot: 8 }),
  ],
])('a page with %s is not blank', (_, page) => {
  expect(isBlank(page.image)).toBe(false);
});

function backOfSheet(): DrawnPage {
  const page = new DrawnPage();
  for (let line = 0; line < 40; line++) page.text({ x: 120, y: 150 + line * 36 }, 45, { luminance: 225 });
  return page;
}

function photograph(): DrawnPage {
  const page = new DrawnPage();
  const chance = repeatableChance(13);
  for (let y = 500; y < 1000; y += 20) {
    for (let x = 300; x < 900; x += 20) page.rectangle({ x, y, width: 20, height: 20 }, Math.floor(chance() * 256));
  }
  return page;
}
