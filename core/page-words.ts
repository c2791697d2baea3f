import { type FileRecord } from './file-record.ts';
import { type BoundingBox } from './page.ts';
import { wellFormed } from './well-formed.ts';

/**
 * What `words/<sha256>.json` holds: every word of every page, where it stands.
 *
 * `lines` are in reading order; a word is `[text, confidence, x, y, width, height]`, `[text, confidence]` where the format
 * has no layout. Points (1/72 inch) on the upright page, origin at the top left; confidence 0..1, null for native text.
 */
export interface PageWords {
  readonly versions: string;
  readonly sha256: string;
  readonly pages: readonly {
    readonly number: number;
    readonly width: number | null;
    readonly height: number | null;
    readonly rotation: number;
    readonly lines: readonly (readonly (string | number | null)[])[][];
  }[];
}

/** The words of a file as they are written; keys in a fixed order, numbers rounded. */
export function pageWords(record: FileRecord, key: { readonly sha256: string; readonly versions: string }): PageWords {
  return {
    versions: key.versions,
    sha256: key.sha256,
    pages: record.pages.map(({ page }) => ({
      number: page.number,
      width: hundredths(page.width),
      height: hundredths(page.height),
      rotation: page.rotation,
      lines: page.lines.map(({ words }) =>
        words.map(({ text, confidence, box }) => [
          wellFormed(text),
          confidence === null ? null : Math.round(confidence * 10000) / 10000,
          ...numbers(box),
        ]),
      ),
    })),
  };
}

function numbers(box: BoundingBox | null): (number | null)[] {
  return box === null ? [] : [box.x, box.y, box.width, box.height].map(hundredths);
}

function hundredths(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100 + 0;
}
