import { expect, test } from '@jest/globals';
import sharp from 'sharp';
import { pagePictures } from '../../../adapters/files/page-picture.ts';
import { type FileOpener } from '../../../core/ports/file-opener.ts';

/** White, 40 by 20 pixels, the left half black. */
const image = {
  data: Uint8Array.from({ length: 40 * 20 }, (_, index) => (index % 40 < 20 ? 0 : 255)),
  width: 40,
  height: 20,
  dpi: 72,
};

const opener: FileOpener = {
  open: async () =>
    Promise.resolve({
      kind: 'opened',
      file: {
        mediaType: 'image/png',
        pageCount: 1,
        members: [],
        problems: [],
        page: async () => Promise.resolve({ size: null, native: null, image: async () => Promise.resolve(image) }),
        close: async () => Promise.resolve(),
      },
    }),
};

async function pixelsOf(picture: Uint8Array): Promise<{ at: (x: number, y: number) => number; width: number; height: number }> {
  const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { at: (x, y) => data[y * info.width + x] ?? -1, width: info.width, height: info.height };
} // prettier-ignore

test('what is hidden is grey in every picture, the rest as it is', async () => {
  const hidden = [{ x: 0.5, y: 0, width: 0.5, height: 0.5 }];
  const pictures = await pagePictures(opener, new Uint8Array(), { page: 1, rotation: 0, hidden, widths: [20, 40] });
  for (const [picture, scale] of [[pictures[0], 1], [pictures[1], 2]] as const) {
    const { at, width } = await pixelsOf(picture ?? new Uint8Array());
    expect(width).toBe(20 * scale);
    expect(Math.abs(at(15 * scale, 2 * scale) - 0x77)).toBeLessThan(12);
    expect(at(4 * scale, 5 * scale)).toBeLessThan(24);
    expect(at(15 * scale, 8 * scale)).toBeGreaterThan(231);
  }
}); // prettier-ignore

test('a page is turned upright before anything is hidden or made small; none is made larger', async () => {
  const hidden = [{ x: 0, y: 0.75, width: 1, height: 0.25 }];
  const [picture] = await pagePictures(opener, new Uint8Array(), { page: 1, rotation: 90, hidden, widths: [400] });
  const { at, width, height } = await pixelsOf(picture ?? new Uint8Array());
  expect([width, height]).toStrictEqual([20, 40]);
  expect(at(10, 5)).toBeLessThan(24);
  expect(at(10, 25)).toBeGreaterThan(231);
  expect(Math.abs(at(10, 36) - 0x77)).toBeLessThan(12);
});
