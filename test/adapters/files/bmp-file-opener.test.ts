import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BmpFileOpener } from '../../../adapters/files/bmp-file-opener.ts';
import { defaultLimits } from '../../../core/limits.ts';
import { makeBmp, type BmpParts } from './make-bmp.ts';
import { asFile, pageOf, rejection } from './opened.ts';

const opener = new BmpFileOpener(defaultLimits);
const blackAndWhite = [
  [0, 0, 0],
  [255, 255, 255],
] as const;

test.each<[string, BmpParts, readonly number[]]>([
  ['24 bits', { width: 2, height: 1, pixels: [255, 255, 255, 0, 0, 0, 0, 0] }, [255, 0]],
  ['rows from the bottom up', { width: 1, height: 2, pixels: [9, 9, 9, 0, 200, 200, 200, 0] }, [200, 9]],
  ['rows from the top down', { width: 1, height: -2, pixels: [9, 9, 9, 0, 200, 200, 200, 0] }, [9, 200]],
  [
    '1 bit',
    { width: 3, height: 1, bitsPerPixel: 1, palette: blackAndWhite, pixels: [0b10100000, 0, 0, 0] },
    [255, 0, 255],
  ],
  [
    '4 bits',
    { width: 4, height: 2, bitsPerPixel: 4, palette: blackAndWhite, pixels: [0x10, 0x10, 0, 0, 0x01, 0x11, 0, 0] },
    [0, 255, 255, 255, 255, 0, 255, 0],
  ],
  ['8 bits', { width: 2, height: 1, bitsPerPixel: 8, palette: blackAndWhite, pixels: [1, 0, 0, 0] }, [255, 0]],
  ['32 bits', { width: 1, height: 1, bitsPerPixel: 32, pixels: [128, 128, 128, 0] }, [128]],
  ['16 bits', { width: 2, height: 1, bitsPerPixel: 16, pixels: [0xff, 0x7f, 0, 0] }, [248, 0]],
  [
    '16 bits with masks',
    {
      width: 2,
      height: 1,
      bitsPerPixel: 16,
      compression: 3,
      masks: [0xf800, 0x07e0, 0x001f],
      pixels: [0xff, 0xff, 0, 0],
    },
    [251, 0],
  ],
])('reads %s', async (_, parts, expected) => {
  const image = await (await pageOf(asFile(await opener.open(makeBmp(parts))), 1)).image();
  expect([...(image?.data ?? [])]).toEqual(expected);
});

const runs = { bitsPerPixel: 8, compression: 1, palette: blackAndWhite };

test.each<[string, BmpParts, string]>([
  ['pixels that are not there', { width: 9, height: 9, pixels: [0] }, 'corrupt'],
  ['an odd depth', { width: 1, height: 1, bitsPerPixel: 7, pixels: [0, 0, 0, 0] }, 'corrupt'],
  ['no width', { width: 0, height: 1, pixels: [] }, 'corrupt'],
  ['an unknown compression', { width: 1, height: 1, compression: 9, pixels: [0, 0, 0, 0] }, 'unsupported-type'],
  ['runs of pixels', { ...runs, width: 2, height: 1, pixels: [2, 1, 0, 1] }, 'unsupported-type'],
  [
    '16 colours in rows of an odd width',
    { width: 3, height: 1, bitsPerPixel: 4, palette: blackAndWhite, pixels: [0x10, 0x10, 0, 0] },
    'unsupported-type',
  ],
  [
    'a masked picture without masks',
    { width: 1, height: 1, bitsPerPixel: 16, compression: 3, masks: [0, 0, 0], pixels: [0, 0, 0, 0] },
    'unsupported-type',
  ],
  ['runs that claim a huge picture', { ...runs, width: 60_000, height: 60_000, pixels: [0, 1] }, 'too-many-pixels'],
])('rejects %s', async (_, parts, code) => {
  expect((await rejection(opener, makeBmp(parts))).code).toBe(code);
});

test('a gap before the pixels is not read as pixels', async () => {
  const bytes = Buffer.from(makeBmp({ width: 1, height: 1, pixels: [1, 2, 3, 0, 4, 5, 6, 0] }));
  bytes.writeUInt32LE(58, 10);
  expect((await rejection(opener, bytes)).code).toBe('unsupported-type');
});

test('a header of OS/2 is told apart', async () => {
  const bytes = Buffer.from(makeBmp({ width: 1, height: 1, pixels: [0, 0, 0, 0] }));
  bytes.writeUInt32LE(12, 14);
  expect((await rejection(opener, bytes)).code).toBe('unsupported-type');
});

test('whatever is changed, there is an answer', async () => {
  const bmp = makeBmp({ width: 4, height: 3, pixels: Array.from({ length: 36 }, () => 9) });
  const change = fc.record({ at: fc.nat({ max: bmp.length - 1 }), value: fc.nat({ max: 255 }) });
  const limited = new BmpFileOpener({ ...defaultLimits, pixelsPerPage: 1_000_000 });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 20 }), async (changes) => {
      const damaged = bmp.slice();
      for (const { at, value } of changes) damaged[at] = value;
      expect((await limited.open(damaged)).kind).toMatch(/^(?:opened|rejected)$/u);
    }),
    { numRuns: 300 },
  );
});
