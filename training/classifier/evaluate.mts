/**
 * Runs a trained model, through the very code of the product, over pages made by read_results.py; one JSON object a file.
 *
 * usage: npx tsx training/classifier/evaluate.mts MODEL_FOLDER pages.jsonl OUT.jsonl [group,group,...]
 *
 * Each object: file, label, group, lang, pages (probabilities, letters, milliseconds), documents (as one file of
 * pages would be cut) and whole (the file decided as one document).
 */
import { createReadStream, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { OnnxPageClassifier } from '../../adapters/onnx/onnx-page-classifier.ts';
import { type AnalysedPage } from '../../core/analysed-page.ts';
import { cutDocuments } from '../../core/cut-documents.ts';
import { decideDocument } from '../../core/decide-document.ts';
import { type PageRow, readPage } from '../page-row.mts';

interface Row extends PageRow {
  readonly lang: string;
}

const [modelFolder = '', input = '', output = '', groups = ''] = process.argv.slice(2);

const classifier = await OnnxPageClassifier.load(modelFolder);
const kept = new Set(groups.split(',').filter((group) => group !== ''));
const files = new Map<string, { row: Row; pages: AnalysedPage[]; milliseconds: number[] }>();
for await (const line of createInterface({ input: createReadStream(input) })) {
  const row: Row = JSON.parse(line);
  if (kept.size > 0 && !kept.has(row.group)) continue;
  const page = readPage(row);
  const start = performance.now();
  const classification = await classifier.classify(page);
  const entry = files.get(row.file) ?? { row, pages: [], milliseconds: [] };
  entry.pages.push({ page, classification, timing: { read: 0, ocr: 0, classify: 0 } });
  entry.milliseconds.push(performance.now() - start);
  files.set(row.file, entry);
}
const lines = [...files.values()].map(({ row: { file, label, group, lang }, pages, milliseconds }) => {
  const documents = cutDocuments(pages).map((span) => decideDocument(span, pages, classifier.decisionRule));
  const whole = decideDocument({ firstPage: 1, lastPage: pages.length }, pages, classifier.decisionRule);
  const pageFacts = pages.map(({ page, classification }, index) => ({
    probabilities: Object.fromEntries(classification.probabilities.map((entry) => [entry.label, entry.probability])),
    letters: page.lines.reduce((sum, one) => sum + one.words.reduce((count, word) => count + word.text.length, 0), 0),
    textConfidence: page.textConfidence,
    milliseconds: milliseconds[index],
    evidence: classification.evidence.map(({ text }) => text),
  }));
  return JSON.stringify({ file, label, group, lang, pages: pageFacts, documents, whole });
});
writeFileSync(output, `${lines.join('\n')}\n`);
