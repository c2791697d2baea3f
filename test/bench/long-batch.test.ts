import { expect, test } from '@jest/globals';
import sharp from 'sharp';
import { differentJpeg } from '../../bench/long-batch.ts';

test('copies of a scan have other bytes and the same pixels', async () => {
  const jpeg = await sharp({ create: { width: 16, height: 16, channels: 3, background: '#3a7' } })
    .jpeg()
    .toBuffer();
  const [one, other] = [differentJpeg(jpeg, 1), differentJpeg(jpeg, 2)];
  expect(one.equals(other)).toBe(false);
  expect(await sharp(one).raw().toBuffer()).toEqual(await sharp(jpeg).raw().toBuffer());
});
