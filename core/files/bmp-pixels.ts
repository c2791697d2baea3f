import { luminance, rowBytes, type BmpHeader } from './bmp-header.ts';
import { ByteReader } from './byte-reader.ts';

/** Turns the bits under a mask into 0..255. */
function channel(mask: number): (pixel: number) => number {
  const unsigned = mask >>> 0;
  if (unsigned === 0) return () => 0;
  const shift = 31 - Math.clz32(unsigned & -unsigned);
  const most = unsigned >>> shift;
  return (pixel) => (((pixel & unsigned) >>> shift) * 255) / most;
}

function pixelReader(header: BmpHeader, reader: ByteReader): (row: number, column: number) => number {
  const { bitsPerPixel, palette } = header;
  if (bitsPerPixel <= 8) {
    const perByte = 8 / bitsPerPixel;
    return (row, column) => {
      const shift = 8 - bitsPerPixel * ((column % perByte) + 1);
      return palette[(reader.u8(row + Math.floor(column / perByte)) >> shift) & ((1 << bitsPerPixel) - 1)] ?? 0;
    };
  }
  if (bitsPerPixel === 24) {
    return (row, column) =>
      luminance(reader.u8(row + column * 3 + 2), reader.u8(row + column * 3 + 1), reader.u8(row + column * 3));
  }
  const [red, green, blue] = header.masks.map(channel);
  return (row, column) => {
    const pixel = bitsPerPixel === 16 ? reader.u16(row + column * 2) : reader.u32(row + column * 4);
    return luminance(red?.(pixel) ?? 0, green?.(pixel) ?? 0, blue?.(pixel) ?? 0);
  };
}

function plainPixels(header: BmpHeader, bytes: Uint8Array): Uint8Array {
  const { width, height } = header;
  const read = pixelReader(header, new ByteReader(bytes));
  const stride = rowBytes(width, header.bitsPerPixel);
  const gray = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const row = header.pixelStart + (header.topDown ? y : height - 1 - y) * stride;
    for (let x = 0; x < width; x += 1) gray[y * width + x] = read(row, x);
  }
  return gray;
}

interface Pen {
  x: number;
  y: number;
}

/** Draws a run of pixels from the pen on and moves it; what would fall outside the picture is left out. */
function drawRun(
  gray: Uint8Array,
  { width, height }: BmpHeader,
  run: { pen: Pen; count: number; value: (index: number) => number },
): void {
  const { pen, count, value } = run;
  const drawn = pen.y < height ? Math.max(0, Math.min(count, width - pen.x)) : 0;
  const start = (height - 1 - pen.y) * width + pen.x;
  for (let index = 0; index < drawn; index += 1) gray[start + index] = value(index);
  pen.x += count;
}

function moveTo(pen: Pen, x: number, y: number): void {
  pen.x = x;
  pen.y = y;
}

/** Runs of [MS-WMF] 3.1.6: pairs of count and value; a count of 0 escapes: end of line, end of picture, jump, literal pixels. */
function runLengthPixels(header: BmpHeader, bytes: Uint8Array): Uint8Array {
  const { width, height, palette, packing } = header;
  const gray = new Uint8Array(width * height).fill(255);
  const perByte = packing === 'rle8' ? 1 : 2;
  const shade = (byte: number, index: number): number =>
    palette[perByte === 1 ? byte : index % 2 === 0 ? byte >> 4 : byte & 15] ?? 0;
  const byteAt = (offset: number): number => bytes[offset] ?? 0;
  const pen: Pen = { x: 0, y: 0 };
  let at = header.pixelStart;
  const escape = (code: number): void => {
    if (code === 0) moveTo(pen, 0, pen.y + 1);
    else if (code === 1) at = bytes.length;
    else if (code === 2) {
      moveTo(pen, pen.x + byteAt(at), pen.y + byteAt(at + 1));
      at += 2;
    } else {
      const start = at;
      drawRun(gray, header, {
        pen,
        count: code,
        value: (index) => shade(byteAt(start + Math.floor(index / perByte)), index),
      });
      at += Math.ceil(code / perByte / 2) * 2;
    }
  };
  while (at + 1 < bytes.length && pen.y < height) {
    const [count, value] = [byteAt(at), byteAt(at + 1)];
    at += 2;
    if (count > 0) drawRun(gray, header, { pen, count, value: (index) => shade(value, index) });
    else escape(value);
  }
  return gray;
}

/**
 * Decodes a bitmap to 8-bit luminance, row-major from the top.
 *
 * @param header - of the same bytes; its `width * height` bytes are allocated, so check them first.
 */
export function bmpPixels(header: BmpHeader, bytes: Uint8Array): Uint8Array {
  return header.packing === 'none' ? plainPixels(header, bytes) : runLengthPixels(header, bytes);
}
