import { expect, test } from '@jest/globals';
import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { ImageFileOpener } from '../../../adapters/files/image-file-opener.ts';
import { defaultLimits } from '../../../core/limits.ts';
import { type GrayImage } from '../../../core/ports/file-opener.ts';
import { asFile, pageOf, rejection } from './opened.ts';
import { picture, stripes } from './samples.ts';

const jpeg = new ImageFileOpener('image/jpeg', defaultLimits);
const png = new ImageFileOpener('image/png', defaultLimits);

async function imageOf(opener: ImageFileOpener, bytes: Uint8Array): Promise<GrayImage> {
  const image = await (await pageOf(asFile(await opener.open(bytes)), 1)).image();
  if (image === null) throw new Error('no image');
  return image;
}

function flat(width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#808080' } });
}

test('an image with a believable resolution has the size of its paper', async () => {
  const bytes = await flat(1240, 1754).withMetadata({ density: 150 }).jpeg().toBuffer();
  const page = await pageOf(asFile(await jpeg.open(bytes)), 1);
  expect(page.size?.width).toBeCloseTo(595.2, 0);
  expect(page.size?.height).toBeCloseTo(841.9, 0);
  expect(await page.image()).toMatchObject({ width: 1240, height: 1754, dpi: 150 });
});

test('a scan at 600 dpi is given at 300', async () => {
  const bytes = await flat(2480, 3508).withMetadata({ density: 600 }).png().toBuffer();
  expect(await imageOf(png, bytes)).toMatchObject({ width: 1240, height: 1754, dpi: 300 });
});

test('a photo taken with the telephone turned is given upright', async () => {
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: 'white' } })
    .composite([{ input: { create: { width: 60, height: 20, channels: 3, background: 'black' } }, left: 0, top: 0 }])
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const image = await imageOf(jpeg, bytes);
  expect([image.width, image.height]).toEqual([40, 60]);
  // The top of what the sensor saw is the right of the upright picture.
  expect(image.data[30 * 40 + 5]).toBeGreaterThan(200);
  expect(image.data[30 * 40 + 35]).toBeLessThan(50);
});

test('what is transparent is white', async () => {
  const bytes = await sharp({
    create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer();
  expect([...new Set((await imageOf(png, bytes)).data)]).toEqual([255]);
});

test('16 bits and four inks become 8 bits of grey', async () => {
  const deep = await flat(30, 30).toColourspace('rgb16').png().toBuffer();
  const inks = await flat(30, 30).toColourspace('cmyk').jpeg().toBuffer();
  for (const image of [await imageOf(png, deep), await imageOf(jpeg, inks)]) {
    expect(image.data).toHaveLength(900);
    expect(Math.abs((image.data[450] ?? 0) - 128)).toBeLessThan(16);
  }
});

test.each([0.3, 0.5, 0.9])(
  'of a JPEG broken off at %s, what can be seen is given and the rest is told',
  async (share) => {
    const bytes = await stripes().jpeg().toBuffer();
    const file = asFile(await jpeg.open(bytes.subarray(0, bytes.length * share)));
    expect(file.problems).toMatchObject([{ code: 'corrupt', page: 1 }]);
    const image = await (await pageOf(file, 1)).image();
    expect(image?.data.at(-1)).toBe(255);
    expect(new Set(image?.data.subarray(0, picture.width)).size).toBeGreaterThan(10);
  },
);

test('a JPEG of which next to nothing is left is corrupt', async () => {
  const bytes = await stripes().jpeg().toBuffer();
  expect((await rejection(jpeg, bytes.subarray(0, 700))).code).toBe('corrupt');
});

test('an image larger than the limit is rejected by its header', async () => {
  const bytes = Buffer.from(await flat(30, 30).png().toBuffer());
  bytes.writeUInt32BE(30_000, 16);
  bytes.writeUInt32BE(30_000, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  expect((await rejection(png, bytes)).code).toBe('too-many-pixels');
});

test('bytes that another loader of the library would take are not handed to it', async () => {
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  expect((await rejection(png, svg)).code).toBe('corrupt');
});

test('of an animation the first frame is read', async () => {
  const frames = await sharp([await flat(20, 20).png().toBuffer(), await flat(20, 20).negate().png().toBuffer()], {
    join: { animated: true },
  })
    .gif()
    .toBuffer();
  const file = asFile(await new ImageFileOpener('image/gif', defaultLimits).open(frames));
  expect(file.pageCount).toBe(1);
  expect(await (await pageOf(file, 1)).image()).toMatchObject({ width: 20, height: 20 });
});
