import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { ModelFolder } from '../adapters/onnx/model-folder.ts';
import { OnnxPageClassifier } from '../adapters/onnx/onnx-page-classifier.ts';
import { labelScores } from '../core/evaluate/class-scores.ts';
import { seededChance } from '../core/evaluate/seeded-chance.ts';
import { decideDocument } from '../core/decide-document.ts';
import { fitHead } from '../core/own-classes/fit-head.ts';
import { readAnchors } from '../core/own-classes/read-anchors.ts';
import { keptPages } from '../core/own-classes/kept-pages.ts';
import { type LabelledPage } from '../core/own-classes/sparse-page.ts';
import { type ReadPage } from '../core/page.ts';

// What five examples of a class do to a model that never heard of it; prints JSON. See docs/own-classes.md.
// tsx bench/own-class.ts --model <model folder> --results <out of analyze> --manifest <csv> --label <label> [--without a,b]

const text = { type: 'string', default: '' } as const;
const { values: options } = parseArgs({
  options: {
    model: text,
    results: text,
    manifest: text,
    label: text,
    without: text,
    examples: { ...text, default: '5' },
    seeds: { ...text, default: '5' },
  },
});
const rowSchema = z.object({ file: z.string(), label: z.string(), lang: z.string(), sha256: z.string() });
const skipped = new Set(['ocr_gt', 'lot_multi_documents', ...options.without.split(',')]);
const rows = z.array(rowSchema).parse(parse(await readFile(options.manifest, 'utf8'), { columns: true })).filter(({ label, lang }) => lang === 'fr' && !skipped.has(label)); // prettier-ignore
const files = new Map<string, ReadPage[]>();
for (const { sha256 } of rows) {
  const words = await readFile(join(options.results, 'words', `${sha256}.json`), 'utf8').catch(() => undefined);
  if (words !== undefined) files.set(sha256, keptPages(JSON.parse(words)));
}
const shipped = await OnnxPageClassifier.load(options.model);
const model = await ModelFolder.open(options.model);
const anchors: LabelledPage[] = [];
for (const [index, anchor] of readAnchors(await model.file('anchors')).entries()) {
  const document = `anchor ${index}`;
  anchors.push({
    ...anchor,
    label: shipped.labels[anchor.label] ?? '',
    group: document,
    document,
    logits: await shipped.shippedLogits(anchor),
  });
}
const runs = [];
for (let seed = 1; seed <= Number(options.seeds); seed += 1) runs.push(await run(seed));
process.stdout.write(`${JSON.stringify(runs, null, 1)}\n`);

async function run(seed: number): Promise<unknown> {
  const chance = seededChance(seed);
  const own = rows.filter(({ label, sha256 }) => label === options.label && files.has(sha256));
  const drawn = new Set(own.map((row) => ({ row, at: chance() })).sort((a, b) => a.at - b.at).slice(0, Number(options.examples)).map(({ row }) => row)); // prettier-ignore
  const pages: LabelledPage[] = [];
  for (const { sha256 } of drawn) {
    for (const page of (files.get(sha256) ?? []).filter(({ lines }) => lines.length > 0)) {
      pages.push({ ...(await shipped.examine(page.lines)), label: options.label, group: sha256, document: sha256 });
    }
  }
  const started = performance.now();
  const labels = [...shipped.labels, options.label];
  const head = fitHead([...anchors, ...pages], {
    labels,
    free: [{ label: options.label, description: '', own: true }],
  });
  const seconds = (performance.now() - started) / 1000;
  const classifier = await OnnxPageClassifier.load(options.model, { base: shipped.version, version: 1, rows: head });
  const pairs = [];
  for (const row of rows.filter((other) => !drawn.has(other))) {
    const read = files.get(row.sha256);
    if (read === undefined || read.length === 0) continue;
    const analysed = [];
    for (const page of read) analysed.push({ page, classification: await classifier.classify(page), timing: { read: 0, ocr: 0, classify: 0 } }); // prettier-ignore
    const decided = decideDocument({ firstPage: 1, lastPage: read.length }, analysed, classifier.decisionRule);
    pairs.push({ truth: row.label, predicted: decided.label });
  }
  const { accuracy, classes } = labelScores(pairs);
  return {
    seed,
    seconds: Math.round(seconds),
    accuracy,
    weights: head[0]?.ids.length,
    own: classes.find(({ label }) => label === options.label),
  };
}
