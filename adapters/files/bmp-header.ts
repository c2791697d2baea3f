import { ByteReader } from '../../core/files/byte-reader.ts';
import { type ImageGeometry } from '../../core/files/image-layout.ts';

const inchesPerMetre = 39.3701;
const fileHeaderBytes = 14;
const oldHeaderBytes = 12;
const infoHeaderBytes = 40;
/** Sizes of the headers that the decoder knows: Windows 3, then versions 2 to 5. */
const knownHeaders = [infoHeaderBytes, 52, 56, 108, 124];
const knownDepths = [1, 4, 8, 16, 24, 32];
const masked = 3;

/** What the header of a bitmap says, before anything as large as the picture is decoded. */
export interface BmpHeader extends ImageGeometry {
  /** Whether the decoder gives such a bitmap as it is meant, not only without complaint. */
  readonly isDecodable: boolean;
}

/** Whether pixels of 16 and 32 bits say which bits are which colour, where they have to. */
function hasMasks(reader: ByteReader): boolean {
  const compression = reader.u32(30);
  if (![16, 32].includes(reader.u16(28))) return compression === 0;
  const states = compression === masked || reader.u32(14) > infoHeaderBytes;
  return (compression === 0 || compression === masked) && (!states || reader.u32(54) !== 0);
}

/** The decoder takes the pixels from right behind the palette, whatever the header says. */
function pixelsFollow(reader: ByteReader): boolean {
  const [headerSize, bitsPerPixel, colours] = [reader.u32(14), reader.u16(28), reader.u32(46)];
  const palette = bitsPerPixel <= 8 && colours === 0 ? 1 << bitsPerPixel : colours;
  const masks = reader.u32(30) === masked && headerSize === infoHeaderBytes ? 12 : 0;
  return reader.u32(10) === fileHeaderBytes + headerSize + masks + palette * 4;
}

/**
 * Reads the header of a Windows or OS/2 bitmap.
 *
 * bmp-ts 1.0.9 decodes runs of pixels to noise and stops after one row of 16 colours when the width is odd: such files,
 * which are rare, are told apart here.
 *
 * @returns undefined when the header makes no sense.
 */
export function bmpHeader(bytes: Uint8Array): BmpHeader | undefined {
  const reader = new ByteReader(bytes);
  if (reader.u32(14) === oldHeaderBytes) return { width: reader.u16(18), height: reader.u16(20), isDecodable: false };
  const [width, height, bitsPerPixel] = [reader.i32(18), Math.abs(reader.i32(22)), reader.u16(28)];
  if (width <= 0 || height === 0 || !knownDepths.includes(bitsPerPixel)) return undefined;
  const isWhole = bitsPerPixel !== 4 || width % 2 === 0;
  return {
    width,
    height,
    dpiX: reader.i32(38) / inchesPerMetre,
    dpiY: reader.i32(42) / inchesPerMetre,
    isDecodable: knownHeaders.includes(reader.u32(14)) && isWhole && hasMasks(reader) && pixelsFollow(reader),
  };
}
