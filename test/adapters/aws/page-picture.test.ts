import { expect, test } from '@jest/globals';
import sharp from 'sharp';
import { jpegPicture, pagePicture } from '../../../adapters/aws/page-picture.ts';
import { type GrayImage } from '../../../core/ports/file-opener.ts';

const megabytes = 1024 * 1024;

/** Noise, which no format packs well; the same every time (numbers of Park and Miller, 1988). */
function noise(width: number, height: number): GrayImage {
  const data = new Uint8Array(width * height);
  let seed = 1;
  for (let index = 0; index < data.length; index++) {
    seed = (seed * 48271) % 2147483647;
    data[index] = seed & 255;
  }
  return { data, width, height, dpi: 300 };
}

test('a page that is light enough is sent without loss', async () => {
  const image = noise(300, 200);
  const { format, bytes } = await pagePicture(image);
  expect(format).toBe('png');
  const { data, info } = await sharp(bytes).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject({ width: 300, height: 200, channels: 1 });
  expect(data.equals(image.data)).toBe(true);
});

test('a page too heavy as PNG is a JPEG of the same size where that is light enough', async () => {
  const { format, bytes } = await pagePicture(noise(2600, 2400));
  expect(format).toBe('jpeg');
  expect(bytes.length).toBeLessThanOrEqual(5 * megabytes);
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 2600, height: 2400, channels: 1 });
});

test('a page too heavy as JPEG is made smaller, in proportion', async () => {
  const { bytes } = await jpegPicture(noise(4800, 3200));
  const { width, height } = await sharp(bytes).metadata();
  expect(bytes.length).toBeLessThanOrEqual(5 * megabytes);
  expect(width).toBeLessThan(4800);
  expect(width / height).toBeCloseTo(1.5, 2);
});

test('no side is longer than the service takes', async () => {
  const image: GrayImage = { data: new Uint8Array(30_000 * 30), width: 30_000, height: 30, dpi: 300 };
  expect(await sharp((await pagePicture(image)).bytes).metadata()).toMatchObject({ width: 10_000, height: 10 });
});
