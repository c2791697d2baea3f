import { type Problem } from '../problem.ts';
import { type Line, type Rotation } from '../page.ts';

/** 8-bit luminance, row-major, `width * height` bytes, 0 black, 255 white. */
export interface GrayImage {
  readonly data: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels per inch of paper, to turn pixels into points. */
  readonly dpi: number;
}

/** Text that the file itself holds for a page, found sane: visible, decoded, covering what is seen. */
export interface NativeText {
  /** Reading order, boxes in points of the upright page. */
  readonly lines: readonly Line[];
  /** Clockwise degrees to read the native text upright, beyond the page's own `/Rotate`. */
  readonly rotation: Rotation;
}

/** One page of an opened file. */
export interface SourcePage {
  /** PDF points after the file's own rotation (EXIF, `/Rotate`); null where the format has no layout. */
  readonly size: { readonly width: number; readonly height: number } | null;
  /** Null when the page has no native text, or none that can be trusted: then its image is read by OCR. */
  readonly native: NativeText | null;
  /** The page image at reading resolution; null where the format has none (e-mail, word-processor files). */
  image(): Promise<GrayImage | null>;
}

/** A file inside an archive or an attachment of an e-mail. */
export interface Member {
  /** Path inside the archive, '/' between parts, no `..`, no leading '/', no control character, never empty; may repeat. */
  readonly path: string;
  /** At most `limits.bytesPerFile` bytes, or the problem that kept them from being read. */
  read(): Promise<{ readonly bytes: Uint8Array } | { readonly problem: Problem }>;
}

export interface OpenedFile {
  /** What the bytes are, never what the name says. */
  readonly mediaType: string;
  /** At least 1: an archive has one page, its table of contents. */
  readonly pageCount: number;
  /** Files inside; empty unless an archive or an e-mail. */
  readonly members: readonly Member[];
  /** What is wrong with the file yet does not keep it from being read; each names a page. */
  readonly problems: readonly Problem[];
  /**
   * @param number - from 1 to `pageCount`.
   * @returns the page, or the problem (with its page number) that keeps it from being shown.
   */
  page(number: number): Promise<SourcePage | { readonly problem: Problem }>;
  /** Frees what the file holds; the pages may not be used after. */
  close(): Promise<void>;
}

export type Opening =
  | { readonly kind: 'opened'; readonly file: OpenedFile }
  | { readonly kind: 'rejected'; readonly mediaType: string | null; readonly problem: Problem };

/** Opens the bytes of one file as pages. Never throws on hostile bytes: what they suffer is a problem. */
export interface FileOpener {
  /** @param bytes - the file, whole; not altered. */
  open(bytes: Uint8Array): Promise<Opening>;
}
