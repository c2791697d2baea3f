import { type ReadPage } from '../core/page.ts';

type Word = [text: string, x: number | null, y: number, width: number, height: number, confidence: number | null];

/** A line of a file of pages: one page of a document, as `training/classifier/read_results.py` writes it. */
export interface PageRow {
  readonly file: string;
  readonly label: string;
  /** The source that the document is from. */
  readonly group: string;
  readonly page: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly source: 'native' | 'ocr';
  readonly lines: Word[][];
}

/** The page as the product has it after reading. */
export function readPage(row: PageRow): ReadPage {
  const lines = row.lines.map((line) => ({
    words: line.map(([text, x, y, width, height, confidence]) => ({
      text,
      box: x === null ? null : { x, y, width, height },
      confidence,
    })),
  }));
  const scored = lines.flatMap((line) => line.words).filter((word) => word.confidence !== null);
  const length = scored.reduce((sum, word) => sum + word.text.length, 0);
  return {
    number: row.page,
    width: row.width,
    height: row.height,
    rotation: 0,
    skew: 0,
    textSource: lines.length === 0 ? 'none' : row.source,
    blank: lines.length === 0,
    lines,
    textConfidence:
      length === 0 ? null : scored.reduce((sum, word) => sum + (word.confidence ?? 0) * word.text.length, 0) / length,
  };
}
