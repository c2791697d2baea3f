import { expect, test } from '@jest/globals';
import { layOutImage, type ImageGeometry } from '../../../core/files/image-layout.ts';

test.each<[string, ImageGeometry, number, number]>([
  ['A4 at 300 dpi', { width: 2480, height: 3508, dpiX: 300 }, 300, 3508],
  ['A4 at 600 dpi', { width: 4960, height: 7016, dpiX: 600 }, 300, 3508],
  ['A4 at 340 dpi', { width: 2811, height: 3975, dpiX: 340 }, 340, 3975],
  ['A3 at 300 dpi, larger than the longest side', { width: 3508, height: 4961, dpiX: 300 }, 241.9, 4000],
  ['a screenshot at 96 dpi', { width: 794, height: 1123, dpiX: 96 }, 96, 1123],
  ['a photo whose 72 dpi mean nothing', { width: 3024, height: 4032, dpiX: 72 }, 342.2, 4000],
  ['a picture without resolution', { width: 1654, height: 2339 }, 200.1, 2339],
  ['a tiny picture', { width: 60, height: 40 }, 100, 60],
  ['a resolution that no scanner has', { width: 2480, height: 3508, dpiX: 9999 }, 300.1, 3508],
  ['a postage stamp by its resolution', { width: 1000, height: 1000, dpiX: 1200 }, 100, 1000],
  ['a fax', { width: 1728, height: 1143, dpiX: 204, dpiY: 98 }, 204, 2379],
])('%s', (_, geometry, dpi, longSide) => {
  const layout = layOutImage(geometry);
  expect(layout.dpi).toBeCloseTo(dpi, 0);
  expect(Math.max(layout.target.width, layout.target.height)).toBe(longSide);
  expect(layout.size.width / 72).toBeCloseTo(layout.target.width / layout.dpi, 1);
});
