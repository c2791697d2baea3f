/** One grey image of a TIFF file. */
export interface TiffImage {
  readonly width: number;
  readonly height: number;
  /** Value of all pixels, or one byte a pixel. */
  readonly gray: number | Uint8Array;
  readonly dpiX?: number;
  readonly dpiY?: number;
  readonly orientation?: number;
  readonly reduced?: boolean;
}

/** What may be wrong with a file. */
export interface TiffFaults {
  /** Where the last directory says that the next one is. */
  readonly next?: number | 'first';
  /** Index of the image whose pixels are said to be beyond the end. */
  readonly broken?: number;
}

const headerBytes = 8;
const entries = 12;
const directoryBytes = 2 + entries * 12 + 4;

/** Pixels per inch across and down, as two fractions. */
function resolution({ dpiX = 0, dpiY = dpiX }: TiffImage): readonly number[] {
  return [dpiX, 1, dpiY, 1];
}

/** A TIFF file of uncompressed 8-bit images, little endian; each directory lies right before its pixels. */
export function makeTiff(images: readonly TiffImage[], faults: TiffFaults = {}): Uint8Array {
  const sizes = images.map(({ width, height }) => directoryBytes + 16 + width * height);
  const starts = sizes.map((_, index) => headerBytes + sizes.slice(0, index).reduce((sum, size) => sum + size, 0));
  const file = Buffer.alloc(headerBytes + sizes.reduce((sum, size) => sum + size, 0));
  file.write('II*\0', 0, 'latin1');
  file.writeUInt32LE(headerBytes, 4);
  images.forEach((image, index) => {
    const start = starts[index] ?? 0;
    const fractions = start + directoryBytes;
    const pixels = fractions + 16;
    const fields = [
      [254, 4, image.reduced === true ? 1 : 0],
      [256, 4, image.width],
      [257, 4, image.height],
      [258, 3, 8],
      [259, 3, 1],
      [262, 3, 1],
      [273, 4, faults.broken === index ? 0x7fffffff : pixels],
      [274, 3, image.orientation ?? 1],
      [278, 4, image.height],
      [279, 4, image.width * image.height],
      [282, 5, fractions],
      [283, 5, fractions + 8],
    ] as const;
    file.writeUInt16LE(fields.length, start);
    fields.forEach(([tag, type, value], place) => {
      const at = start + 2 + place * 12;
      file.writeUInt16LE(tag, at);
      file.writeUInt16LE(type, at + 2);
      file.writeUInt32LE(1, at + 4);
      file.writeUInt32LE(value, at + 8);
    });
    const last = faults.next === 'first' ? headerBytes : (faults.next ?? 0);
    file.writeUInt32LE(starts[index + 1] ?? last, start + directoryBytes - 4);
    resolution(image).forEach((value, place) => file.writeUInt32LE(value, fractions + place * 4));
    file.fill(image.gray, pixels, pixels + image.width * image.height);
  });
  return new Uint8Array(file);
}
