import { type ReadPage } from '../page.ts';
import { type GrayImage } from './file-opener.ts';

/** What an OCR engine makes of one page image. */
export type OcrReading = Pick<ReadPage, 'rotation' | 'skew' | 'lines' | 'textConfidence' | 'width' | 'height'>;

/** Reads the text of a page image, however the page lies. */
export interface PageReader {
  /** Name and version of the engine and its weights, e.g. `ppocrv6-small-latin/1.0.0`. */
  readonly version: string;
  /**
   * @param image - one page, any of the four orientations, skewed up to 5°.
   * @returns lines in reading order on the upright page, boxes in points; no line when there is no text.
   * @throws LiasseError `engine-unavailable` (retryable, unless somebody must change something first); `page-refused` when
   *   the engine will not have this very image.
   */
  read(image: GrayImage): Promise<OcrReading>;
}
