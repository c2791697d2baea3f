import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type AnalysedPage } from '../../core/analysed-page.ts';
import { type ReadPage } from '../../core/page.ts';

type Word = [text: string, x: number | null, y: number, width: number, height: number, confidence: number | null];

/** A line of a file of pages: one page of a document, as `training/classifier/read_pages.py` writes it. */
interface Row {
  readonly file: string;
  readonly label: string;
  readonly page: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly source: 'native' | 'ocr';
  readonly lines: Word[][];
}

/** A whole document, read; its pages bear no labels, for the signs of a cut do not look at them. */
export interface WholeDocument {
  readonly file: string;
  readonly label: string;
  readonly pages: readonly AnalysedPage[];
}

/** Labels of which the folder of real documents says that their files are no single documents, or not to be learnt from. */
const skipped = new Set(['ocr_gt', 'lot_multi_documents', 'autre']);

/** Documents of a file of pages that lie on paper. @param withOther - keeps `autre`. */
export async function readDocuments(file: string, withOther = false): Promise<WholeDocument[]> {
  const documents = new Map<string, WholeDocument & { pages: AnalysedPage[] }>();
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const row: Row = JSON.parse(line);
    if (row.width === null || (skipped.has(row.label) && !(withOther && row.label === 'autre'))) continue;
    const document = documents.get(row.file) ?? { file: row.file, label: row.label, pages: [] };
    documents.set(row.file, document);
    document.pages.push({
      page: readPage(row),
      classification: { probabilities: [{ label: row.label, probability: 1 }], evidence: [], startScore: 0 },
      timing: { read: 0, ocr: 0, classify: 0 },
    });
  }
  return [...documents.values()];
}

function readPage(row: Row): ReadPage {
  const lines = row.lines.map((line) => ({
    words: line.map(([text, x, y, width, height, confidence]) => ({
      text,
      box: x === null ? null : { x, y, width, height },
      confidence,
    })),
  }));
  return {
    number: row.page,
    width: row.width,
    height: row.height,
    rotation: 0,
    skew: 0,
    textSource: lines.length === 0 ? 'none' : row.source,
    blank: lines.length === 0,
    lines,
    textConfidence: null,
  };
}
