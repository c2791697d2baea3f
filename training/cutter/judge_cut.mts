/**
 * Judges the cut on packets as the program read them: by the shipped forest, which has learnt from their documents, and by
 * forests that have seen no document from the source of either page of a gap (leave_out.py).
 *
 * usage: npx tsx training/cutter/judge_cut.mts FORESTS MODEL_FOLDER MANIFEST.csv TRUTH.jsonl PAGES.jsonl [TRUTH PAGES ...]
 *
 * MANIFEST.csv: `file` and `group` of the documents; TRUTH.jsonl: `sha256`, `pages`, `documents` (`firstPage`, `origin`) of each packet;
 * PAGES.jsonl: the packets read (read_results.py). One line of figures a set of packets and kind of forest.
 */
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parse } from 'csv-parse/sync';
import { OnnxPageClassifier } from '../../adapters/onnx/onnx-page-classifier.ts';
import { type AnalysedPage } from '../../core/analysed-page.ts';
import { cutDocuments } from '../../core/cut-documents.ts';
import { startForest } from '../../core/cutting/start-forest.ts';
import { type StartForest } from '../../core/cutting/start-log-odds.ts';
import { type PageRow, readPage } from '../page-row.mts';
import { blankPage } from './packets.mts';

interface Truth {
  readonly sha256: string;
  readonly pages: number;
  readonly documents: readonly { readonly firstPage: number; readonly lastPage: number; readonly origin: string }[];
}

const [forests = '', modelFolder = '', manifest = '', ...sets] = process.argv.slice(2);
const rows: { file: string; group: string }[] = parse(readFileSync(manifest), { columns: true, bom: true });
const sourceOf = new Map(rows.map(({ file, group }) => [file, group]));
const groups: Record<string, number> = JSON.parse(readFileSync(join(forests, 'groups.json'), 'utf8'));
const classifier = await OnnxPageClassifier.load(modelFolder);
const loaded = new Map<string, StartForest>();

/** The forest without the groups of two sources; without one group twice, where a source has none of the known ones. */
function forestWithout(a: string, b: string): StartForest {
  const [low = 0, high = 0] = [groups[a] ?? groups[b] ?? 0, groups[b] ?? groups[a] ?? 0].sort((x, y) => x - y);
  const name = `${low}-${high}.json`;
  const forest = loaded.get(name) ?? (JSON.parse(readFileSync(join(forests, name), 'utf8')) as StartForest);
  loaded.set(name, forest);
  return forest;
}

async function readPackets(file: string): Promise<Map<string, AnalysedPage[]>> {
  const packets = new Map<string, AnalysedPage[]>();
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const row: PageRow & { pages: number } = JSON.parse(line);
    const pages = packets.get(row.file) ?? Array.from({ length: row.pages }, (_, index) => blank(index + 1));
    packets.set(row.file, pages);
    const page = readPage(row);
    pages[row.page - 1] = { page, classification: await classifier.classify(page), timing: blankPage.timing };
  }
  return packets;
}

function blank(number: number): AnalysedPage {
  return { ...blankPage, page: { ...blankPage.page, number } };
}

/** Numbers of the first pages with text of all documents but the first. */
function starts(firstPages: readonly number[], pages: readonly AnalysedPage[]): Set<number> {
  const written = pages.filter(({ page }) => !page.blank).map(({ page }) => page.number);
  const begun = firstPages.map((first) => written.find((number) => number >= first) ?? first);
  return new Set(begun.filter((number) => number !== written[0]));
}

for (let at = 0; at < sets.length; at += 2) {
  const packets = await readPackets(sets[at + 1] ?? '');
  const truths = readFileSync(sets[at] ?? '', 'utf8').trim().split('\n').map((line): Truth => JSON.parse(line)); // prettier-ignore
  for (const kind of ['learnt from', 'held apart']) {
    let [exact, hits, said, true_, count] = [0, 0, 0, 0, 0];
    for (const truth of truths) {
      const pages = packets.get(truth.sha256);
      if (pages === undefined) continue;
      const written = pages.filter(({ page }) => !page.blank);
      const source = (page: AnalysedPage | undefined): string =>
        sourceOf.get(
          truth.documents.findLast(({ firstPage }) => firstPage <= (page?.page.number ?? 0))?.origin ?? '',
        ) ?? '';
      const spans = cutDocuments(pages, (gap) =>
        kind === 'held apart' ? forestWithout(source(written[gap]), source(written[gap + 1])) : startForest,
      );
      const predicted = starts(spans.map(({ firstPage }) => firstPage), pages); // prettier-ignore
      const wanted = starts(truth.documents.map(({ firstPage }) => firstPage), pages); // prettier-ignore
      const right = [...predicted].filter((number) => wanted.has(number)).length;
      [hits, said, true_, count] = [hits + right, said + predicted.size, true_ + wanted.size, count + 1];
      if (right === predicted.size && right === wanted.size) exact += 1;
    }
    const figures = {
      packets: count,
      boundaryF1: (2 * hits) / (said + true_),
      exact: exact / count,
      predictedOverTrue: (said + count) / (true_ + count),
    };
    console.log(sets[at], kind, JSON.stringify(figures));
  }
}
