import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type AnalysedPage } from '../../core/analysed-page.ts';
import { type PageRow, readPage } from '../page-row.mts';

/** A whole document, read; its pages bear no labels, for the signs of a cut do not look at them. */
export interface WholeDocument {
  readonly file: string;
  readonly label: string;
  readonly group: string;
  readonly pages: readonly AnalysedPage[];
}

/** Labels of which the folder of real documents says that their files are no single documents, or not to be learnt from. */
const skipped = new Set(['ocr_gt', 'lot_multi_documents', 'autre']);

/** Documents of a file of pages that lie on paper. @param withOther - keeps `autre`. */
export async function readDocuments(file: string, withOther = false): Promise<WholeDocument[]> {
  const documents = new Map<string, WholeDocument & { pages: AnalysedPage[] }>();
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const row: PageRow = JSON.parse(line);
    if (row.width === null || (skipped.has(row.label) && !(withOther && row.label === 'autre'))) continue;
    const document = documents.get(row.file) ?? { file: row.file, label: row.label, group: row.group, pages: [] };
    documents.set(row.file, document);
    document.pages.push({
      page: readPage(row),
      classification: { probabilities: [{ label: row.label, probability: 1 }], evidence: [], ruleVote: null },
      timing: { read: 0, ocr: 0, classify: 0 },
    });
  }
  return [...documents.values()];
}
