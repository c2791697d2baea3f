import sharp, { type Metadata, type Sharp } from 'sharp';
import { type ImageLayout } from '../../core/files/image-layout.ts';
import { type GrayImage } from '../../core/ports/file-opener.ts';

sharp.cache(false);
// One thread: several worker processes share the machine.
sharp.concurrency(1);
// libvips has loaders for SVG, PDF and more that the bytes could choose by themselves: only these may run.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadTiffBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
  ],
});

/** What is decoded: one image of a file, and how far its faults are put up with. */
export interface ImageSource {
  readonly bytes: Uint8Array;
  /** Place in a file of several images, from 0. */
  readonly index: number;
  /** Most pixels that may be stored. */
  readonly pixels: number;
  /** True to take what can be seen of an image that ends too early. */
  readonly lenient: boolean;
}

function pipeline({ bytes, index, pixels, lenient }: ImageSource): Sharp {
  return sharp(bytes, {
    page: index,
    pages: 1,
    limitInputPixels: pixels,
    failOn: lenient ? 'none' : 'error',
    autoOrient: true,
  });
}

/** Reads the header; no pixel is decoded. @throws Error of libvips when there is none to read. */
export function imageHeader(source: ImageSource): Promise<Metadata> {
  return pipeline(source).metadata();
}

async function toGray(image: Sharp, { target, dpi }: ImageLayout): Promise<GrayImage> {
  const { data, info } = await image
    .flatten({ background: '#ffffff' })
    .resize({ width: target.width, height: target.height, fit: 'fill' })
    .toColourspace('b-w')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return {
    data: new Uint8Array(data.buffer, data.byteOffset, data.length),
    width: info.width,
    height: info.height,
    dpi,
  };
}

/**
 * Decodes one image as 8-bit luminance on white, upright.
 *
 * @throws Error of libvips when the pixels cannot be had.
 */
export function decodeGray(source: ImageSource, layout: ImageLayout): Promise<GrayImage> {
  return toGray(pipeline(source), layout);
}

/** Pixels as another decoder gives them, row-major from the top. */
export interface RawPixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Bytes of a pixel: red, green, blue, opacity. */
  readonly channels: 4;
}

/** Lays pixels that are already at hand as `layout` says. */
export function layPixels({ data, ...raw }: RawPixels, layout: ImageLayout): Promise<GrayImage> {
  return toGray(sharp(data, { raw, limitInputPixels: false }), layout);
}
