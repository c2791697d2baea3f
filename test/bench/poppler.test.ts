import { expect, test } from '@jest/globals';
import { largestImage } from '../../bench/poppler.ts';

const heading = `page   num  type   width height color comp bpc  enc interp  object ID x-ppi y-ppi size ratio
--------------------------------------------------------------------------------------------
`;
const logo = '   1     0 image     300   150  rgb     3   8  jpeg   no         7  0   150   150 8.2K  12%\n';
const scan = '   2     1 image    1654  2339  gray    1   8  jpeg   no         2  0   200   200  158K 4.2%\n';

test.each([
  ['nothing', '', 0],
  ['no image', heading, 0],
  ['a logo', heading + logo, 2],
  ['a logo and a scanned page', heading + logo + scan, 8.27 * 11.695],
])('the largest image of a PDF with %s', (_, list, squareInches) => {
  expect(largestImage(list)).toBeCloseTo(squareInches);
});
