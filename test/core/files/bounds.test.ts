import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bmpHeader } from '../../../core/files/bmp-header.ts';
import { bmpPixels } from '../../../core/files/bmp-pixels.ts';
import { emailAttachments, emailLines } from '../../../core/files/email-text.ts';
import { readMimeMessage } from '../../../core/files/mime-message.ts';
import { tiffDirectories } from '../../../core/files/tiff-directories.ts';
import { makeBmp } from '../../adapters/files/make-bmp.ts';
import { makeTiff } from '../../adapters/files/make-tiff.ts';
import { message } from '../../adapters/files/samples.ts';

/** Every parser of bytes, and what shows that it kept to its bounds. */
const parsers: readonly (readonly [string, Uint8Array, (bytes: Uint8Array) => boolean])[] = [
  [
    'TIFF directories',
    makeTiff([{ width: 9, height: 9, gray: 1 }]),
    (bytes) => tiffDirectories(bytes, 50).directories.length <= 50,
  ],
  [
    'BMP',
    makeBmp({ width: 4, height: 3, pixels: Array.from({ length: 36 }, () => 9) }),
    (bytes) => {
      const header = bmpHeader(bytes);
      if (header === undefined || header.width * header.height > 1e6) return true;
      return bmpPixels(header, bytes).length === header.width * header.height;
    },
  ],
  [
    'messages',
    new TextEncoder().encode(message),
    (bytes) => {
      const read = readMimeMessage(bytes, 100);
      return read === undefined || emailLines(read).length + emailAttachments(read).length > 0;
    },
  ],
];

test.each(parsers)('%s: whatever is changed, there is an answer within bounds', (_, sound, isBounded) => {
  const change = fc.record({ at: fc.nat({ max: sound.length - 1 }), value: fc.nat({ max: 255 }) });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
      const damaged = sound.slice();
      for (const { at, value } of changes) damaged[at] = value;
      expect(isBounded(damaged)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
