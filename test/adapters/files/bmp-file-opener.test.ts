import { expect, test } from '@jest/globals';
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
  ['24 bits', { width: 2, height: 1, pixels: [255, 255, 255, 0, 0, 255, 0, 0] }, [255, 76]],
  ['rows from the bottom up', { width: 1, height: 2, pixels: [9, 9, 9, 0, 200, 200, 200, 0] }, [200, 9]],
  ['rows from the top down', { width: 1, height: -2, pixels: [9, 9, 9, 0, 200, 200, 200, 0] }, [9, 200]],
  [
    '1 bit',
    { width: 3, height: 1, bitsPerPixel: 1, palette: blackAndWhite, pixels: [0b10100000, 0, 0, 0] },
    [255, 0, 255],
  ],
  [
    '4 bits',
    { width: 3, height: 1, bitsPerPixel: 4, palette: blackAndWhite, pixels: [0x10, 0x10, 0, 0] },
    [255, 0, 255],
  ],
  ['8 bits', { width: 2, height: 1, bitsPerPixel: 8, palette: blackAndWhite, pixels: [1, 0, 0, 0] }, [255, 0]],
  ['32 bits', { width: 1, height: 1, bitsPerPixel: 32, pixels: [0, 255, 0, 0] }, [150]],
  ['16 bits', { width: 2, height: 1, bitsPerPixel: 16, pixels: [0xff, 0x7f, 0x1f, 0x00] }, [255, 29]],
  [
    '16 bits with masks',
    {
      width: 2,
      height: 1,
      bitsPerPixel: 16,
      compression: 3,
      masks: [0xf800, 0x07e0, 0x001f],
      pixels: [0xff, 0xff, 0x00, 0xf8],
    },
    [255, 76],
  ],
  [
    'runs of bytes',
    {
      width: 3,
      height: 2,
      bitsPerPixel: 8,
      compression: 1,
      palette: blackAndWhite,
      pixels: [3, 1, 0, 0, 0, 3, 0, 1, 0, 0, 0, 1],
    },
    [0, 255, 0, 255, 255, 255],
  ],
  [
    'runs of half bytes, with a jump',
    {
      width: 3,
      height: 2,
      bitsPerPixel: 4,
      compression: 2,
      palette: blackAndWhite,
      pixels: [2, 0x01, 0, 2, 0, 1, 1, 0x00, 0, 1],
    },
    [255, 255, 0, 0, 255, 255],
  ],
])('reads %s', async (_, parts, expected) => {
  const image = await (await pageOf(asFile(await opener.open(makeBmp(parts))), 1)).image();
  expect([...(image?.data ?? [])]).toEqual(expected);
});

test.each<[string, BmpParts, string]>([
  ['pixels that are not there', { width: 9, height: 9, pixels: [0] }, 'corrupt'],
  ['an odd depth', { width: 1, height: 1, bitsPerPixel: 7, pixels: [0, 0, 0, 0] }, 'corrupt'],
  ['no width', { width: 0, height: 1, pixels: [] }, 'corrupt'],
  ['an unknown compression', { width: 1, height: 1, compression: 9, pixels: [0, 0, 0, 0] }, 'corrupt'],
  [
    'runs that claim a huge picture',
    { width: 60_000, height: 60_000, bitsPerPixel: 8, compression: 1, palette: blackAndWhite, pixels: [0, 1] },
    'too-many-pixels',
  ],
])('rejects %s', async (_, parts, code) => {
  expect((await rejection(opener, makeBmp(parts))).code).toBe(code);
});

test('runs beyond the picture are left out', async () => {
  const pixels = [...Array.from({ length: 2000 }, () => [255, 0]).flat(), 0, 2, 200, 200, 9, 0];
  const parts = { width: 2, height: 1, bitsPerPixel: 8, compression: 1, palette: blackAndWhite, pixels };
  const image = await (await pageOf(asFile(await opener.open(makeBmp(parts))), 1)).image();
  expect([...(image?.data ?? [])]).toEqual([0, 0]);
});
