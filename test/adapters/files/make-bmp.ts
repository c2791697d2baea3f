/** A Windows bitmap; what is not given is a plain 24-bit one. */
export interface BmpParts {
  readonly width: number;
  readonly height: number;
  readonly bitsPerPixel?: number;
  readonly compression?: number;
  /** Blue, green, red of each entry. */
  readonly palette?: readonly (readonly [number, number, number])[];
  readonly masks?: readonly [number, number, number];
  /** Rows as stored: from the bottom up unless the height is negative, each filled up to four bytes. */
  readonly pixels: readonly number[];
}

export function makeBmp({
  width,
  height,
  bitsPerPixel = 24,
  compression = 0,
  palette = [],
  masks,
  pixels,
}: BmpParts): Uint8Array {
  const masked = masks === undefined ? 0 : 12;
  const start = 54 + masked + palette.length * 4;
  const file = Buffer.alloc(start + pixels.length);
  file.write('BM', 0, 'latin1');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(start, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(bitsPerPixel, 28);
  file.writeUInt32LE(compression, 30);
  file.writeInt32LE(11811, 38); // pixels a metre: 300 dpi
  file.writeInt32LE(11811, 42);
  file.writeUInt32LE(palette.length, 46);
  masks?.forEach((mask, index) => file.writeUInt32LE(mask, 54 + index * 4));
  palette.forEach((colour, index) => {
    file.set(colour, 54 + masked + index * 4);
  });
  file.set(pixels, start);
  return new Uint8Array(file);
}
