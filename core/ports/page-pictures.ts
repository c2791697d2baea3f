import { type BoundingBox } from '../page.ts';
import { type PictureSize } from '../desk/picture-size.ts';

export interface PictureRequest {
  /** Of the file. */
  readonly sha256: string;
  /** From 1. */
  readonly page: number;
  /** Clockwise degrees by which it is turned to be upright. */
  readonly rotation: 0 | 90 | 180 | 270;
  readonly size: PictureSize;
  /** Painted over; shares of the upright page, 0..1. */
  readonly hidden: readonly BoundingBox[];
}

/** Pictures of pages, upright, as WebP. */
export interface PagePictures {
  /** @returns undefined where the page cannot be shown. */
  picture(request: PictureRequest): Promise<Uint8Array | undefined>;
}
