import { ByteReader } from './byte-reader.ts';

/** What the header of a BMP file says, checked: the pixels are all there. */
export interface BmpHeader {
  readonly width: number;
  readonly height: number;
  readonly dpiX?: number | undefined;
  readonly dpiY?: number | undefined;
  readonly topDown: boolean;
  readonly bitsPerPixel: number;
  readonly packing: 'none' | 'rle4' | 'rle8';
  /** Bit masks of red, green, blue for 16 and 32 bits a pixel. */
  readonly masks: readonly [number, number, number];
  /** Luminance of each palette entry, 0..255; empty above 8 bits a pixel. */
  readonly palette: Uint8Array;
  readonly pixelStart: number;
}

/** Size of the OS/2 header, the only one shorter than 40 bytes. */
const oldHeader = 12;
const inchesPerMetre = 39.3701;
const packings: Readonly<Record<number, BmpHeader['packing']>> = {
  0: 'none',
  1: 'rle8',
  2: 'rle4',
  3: 'none',
  6: 'none',
};
const packedDepths = { rle8: 8, rle4: 4 };

/** ITU-R BT.601 luma, as the other image formats are turned to grey. */
export function luminance(red: number, green: number, blue: number): number {
  return Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
}

function readPalette(reader: ByteReader, headerSize: number, bitsPerPixel: number): Uint8Array {
  const entrySize = headerSize === oldHeader ? 3 : 4;
  return Uint8Array.from({ length: bitsPerPixel > 8 ? 0 : 1 << bitsPerPixel }, (_, index) => {
    const at = 14 + headerSize + index * entrySize;
    return luminance(reader.u8(at + 2), reader.u8(at + 1), reader.u8(at));
  });
}

function readMasks(reader: ByteReader, compression: number, bitsPerPixel: number): readonly [number, number, number] {
  if (compression === 3 || compression === 6) return [reader.u32(54), reader.u32(58), reader.u32(62)];
  return bitsPerPixel === 16 ? [0x7c00, 0x03e0, 0x001f] : [0xff0000, 0x00ff00, 0x0000ff];
}

/** Bytes of one row of plain pixels: rows are filled up to four bytes. */
export function rowBytes(width: number, bitsPerPixel: number): number {
  return Math.ceil((width * bitsPerPixel) / 32) * 4;
}

interface Shape {
  readonly width: number;
  readonly height: number;
  readonly topDown: boolean;
  readonly bitsPerPixel: number;
  readonly compression: number;
  readonly dpiX?: number;
  readonly dpiY?: number;
}

function readShape(reader: ByteReader): Shape {
  if (reader.u32(14) === oldHeader) {
    return {
      width: reader.u16(18),
      height: reader.u16(20),
      topDown: false,
      bitsPerPixel: reader.u16(24),
      compression: 0,
    };
  }
  const height = reader.i32(22);
  return {
    width: reader.i32(18),
    height: Math.abs(height),
    topDown: height < 0,
    bitsPerPixel: reader.u16(28),
    compression: reader.u32(30),
    dpiX: reader.i32(38) / inchesPerMetre,
    dpiY: reader.i32(42) / inchesPerMetre,
  };
}

function isSound(shape: Shape, packing: BmpHeader['packing'] | undefined): packing is BmpHeader['packing'] {
  if (shape.width <= 0 || shape.height <= 0 || ![1, 4, 8, 16, 24, 32].includes(shape.bitsPerPixel)) return false;
  if (packing === undefined) return false;
  return packing === 'none' || (packedDepths[packing] === shape.bitsPerPixel && !shape.topDown);
}

/**
 * Reads the header of a Windows or OS/2 bitmap; nothing as large as the picture is allocated.
 *
 * @returns undefined when the header makes no sense, names an unknown compression, or promises more plain pixels than the
 *   file holds.
 */
export function bmpHeader(bytes: Uint8Array): BmpHeader | undefined {
  const reader = new ByteReader(bytes);
  const headerSize = reader.u32(14);
  if (headerSize !== oldHeader && (headerSize < 40 || headerSize > 1024)) return undefined;
  const shape = readShape(reader);
  const { width, height, bitsPerPixel, compression } = shape;
  const packing = packings[compression];
  if (!isSound(shape, packing)) return undefined;
  const pixelStart = reader.u32(10);
  if (packing === 'none' && !reader.holds(pixelStart, rowBytes(width, bitsPerPixel) * height)) return undefined;
  return {
    ...shape,
    packing,
    pixelStart,
    masks: readMasks(reader, compression, bitsPerPixel),
    palette: readPalette(reader, headerSize, bitsPerPixel),
  };
}
