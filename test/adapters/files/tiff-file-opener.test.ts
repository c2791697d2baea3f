import { expect, test } from '@jest/globals';
import sharp from 'sharp';
import { TiffFileOpener } from '../../../adapters/files/tiff-file-opener.ts';
import { defaultLimits } from '../../../core/limits.ts';
import { makeTiff, type TiffImage } from './make-tiff.ts';
import { asFile, pageOf, rejection } from './opened.ts';

const opener = new TiffFileOpener(defaultLimits);
const small: TiffImage = { width: 20, height: 30, gray: 90 };

test('each image of the file is a page with its own size and resolution', async () => {
  const wide: TiffImage = { width: 600, height: 300, gray: 200, dpiX: 200 };
  const file = asFile(await opener.open(makeTiff([small, wide])));
  expect(file.pageCount).toBe(2);
  const page = await pageOf(file, 2);
  expect(page.size).toEqual({ width: 216, height: 108 });
  const image = await page.image();
  expect(image).toMatchObject({ width: 600, height: 300, dpi: 200 });
  expect([...new Set(image?.data)]).toEqual([200]);
});

test('a fax with fewer lines than columns an inch is given square pixels', async () => {
  const page = await pageOf(
    asFile(await opener.open(makeTiff([{ width: 1728, height: 1143, gray: 255, dpiX: 204, dpiY: 98 }]))),
    1,
  );
  expect(await page.image()).toMatchObject({ width: 1728, height: 2379, dpi: 204 });
  expect(page.size?.height).toBeCloseTo((1143 / 98) * 72, 3);
});

test('a turned image is given upright', async () => {
  const page = await pageOf(asFile(await opener.open(makeTiff([{ ...small, orientation: 6 }]))), 1);
  expect(await page.image()).toMatchObject({ width: 30, height: 20 });
});

test('thumbnails are no pages', async () => {
  const file = asFile(await opener.open(makeTiff([small, { ...small, reduced: true }, { ...small, gray: 7 }])));
  expect(file.pageCount).toBe(2);
  expect((await (await pageOf(file, 2)).image())?.data[0]).toBe(7);
});

test('a damaged image leaves the others readable', async () => {
  const file = asFile(await opener.open(makeTiff([small, small, small], { broken: 1 })));
  expect(await file.page(2)).toMatchObject({ problem: { code: 'page-unreadable', page: 2 } });
  expect(await pageOf(file, 3)).toHaveProperty('size');
});

test('directories that run in a circle are read once', async () => {
  expect(asFile(await opener.open(makeTiff([small, small], { next: 'first' }))).pageCount).toBe(2);
});

test('a file that ends too early has a last page that says so', async () => {
  const file = asFile(await opener.open(makeTiff([small, small], { next: 0x7fffffff })));
  expect(file.pageCount).toBe(3);
  expect(await file.page(3)).toMatchObject({ problem: { code: 'page-unreadable', page: 3 } });
});

test.each<[string, Uint8Array, string]>([
  ['more pages than the limit', makeTiff(Array.from({ length: 6 }, () => small)), 'too-many-pages'],
  [
    'one image that is too large',
    makeTiff([{ ...small, width: 1, height: 1 }])
      .with(30, 0xff)
      .with(33, 0x7f),
    'too-many-pixels',
  ],
  ['one damaged image', makeTiff([small], { broken: 0 }), 'corrupt'],
  ['no directory', makeTiff([]), 'corrupt'],
])('a file with %s is rejected', async (_, bytes, code) => {
  expect((await rejection(new TiffFileOpener({ ...defaultLimits, pagesPerFile: 5 }), bytes)).code).toBe(code);
});

test.each(['ccittfax4', 'lzw', 'deflate', 'jpeg', 'packbits'] as const)(
  'pixels packed by %s are read',
  async (compression) => {
    const page = sharp({ create: { width: 64, height: 64, channels: 3, background: 'white' } }).toColourspace('b-w');
    const bytes = await page.tiff({ compression, ...(compression === 'ccittfax4' ? { bitdepth: 1 } : {}) }).toBuffer();
    const image = await (await pageOf(asFile(await opener.open(bytes)), 1)).image();
    expect([...new Set(image?.data)]).toEqual([255]);
  },
);
