import { type AnalysedPage } from './analysed-page.ts';
import { cutDocuments } from './cut-documents.ts';
import { decideDocument } from './decide-document.ts';
import { type DecisionRule } from './decision-rule.ts';
import { problemsOf, statusOf } from './file-faults.ts';
import { type FileRecord } from './file-record.ts';
import { type DocumentResult, type FileResult, type PageResult, type Reason } from './file-result.ts';
import { type BoundingBox, pageText } from './page.ts';
import { type Problem } from './problem.ts';
import { wellFormed } from './well-formed.ts';

/** What a result says of the file beside what its bytes gave. */
export interface FileName {
  readonly source: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** What all results of a run have in common. */
export interface RunContext {
  readonly versions: FileResult['versions'];
  /** Of the classifier. */
  readonly rule: DecisionRule;
}

/** The line of `results.jsonl` for a file of which nothing was read. */
export function refusedResult(name: FileName, problem: Problem, run: RunContext): FileResult {
  return assembleResult(name, { mediaType: null, pages: [], members: [], problems: [problem], openSeconds: 0 }, run);
}

/**
 * The line of `results.jsonl` for a file: keys in a fixed order, numbers rounded, so that the same record gives the same
 * bytes but for `timing`.
 */
export function assembleResult(name: FileName, record: FileRecord, run: RunContext): FileResult {
  const status = statusOf(record);
  const pages = status === 'done' || status === 'partial' ? record.pages : [];
  return {
    source: name.source,
    sha256: name.sha256,
    bytes: name.bytes,
    mediaType: record.mediaType,
    status,
    problems: problemsOf(record).map(({ code, message, page }) => ({
      code,
      message: wellFormed(message),
      ...(page === undefined ? {} : { page }),
    })),
    pages: pages.map(pageResult),
    documents: documentsOf(pages, run.rule),
    timing: timingOf(record),
    versions: run.versions,
  };
}

function pageResult({ page, classification, problem }: AnalysedPage): PageResult {
  const likeliest = classification.probabilities[0];
  return {
    number: page.number,
    ...(page.width === null || page.height === null
      ? {}
      : { width: round(page.width, 2), height: round(page.height, 2) }),
    rotation: page.rotation,
    skew: round(page.skew, 2),
    textSource: page.textSource,
    blank: page.blank,
    text: wellFormed(pageText(page)),
    textConfidence: page.textConfidence === null ? null : round(page.textConfidence, 4),
    label: likeliest?.label ?? 'autre',
    // Nothing was seen of a page that could not be read: no label is likely.
    probability: problem === undefined ? round(likeliest?.probability ?? 0, 4) : 0,
  };
}

function documentsOf(pages: readonly AnalysedPage[], rule: DecisionRule): DocumentResult[] {
  const spans = pages.length === 0 ? [] : cutDocuments(pages);
  return spans.map((span) => documentResult(decideDocument(span, pages, rule), pages));
}

function documentResult(document: DocumentResult, pages: readonly AnalysedPage[]): DocumentResult {
  const { firstPage, lastPage, label } = document;
  const unread = pages.flatMap(({ page, problem }) =>
    problem !== undefined && page.number >= firstPage && page.number <= lastPage ? [page.number] : [],
  );
  const doubts = unread.map((number): Reason => ({
    kind: 'doubt',
    text: `La page ${number} n’a pas pu être lue.`,
    page: number,
  }));
  return {
    firstPage,
    lastPage,
    label,
    probability: round(document.probability, 4),
    alternatives: document.alternatives.map((other) => ({
      label: other.label,
      probability: round(other.probability, 4),
    })),
    decision: unread.length === 0 ? document.decision : 'review',
    reasons: [...document.reasons.map(reasonResult), ...doubts],
  };
}

function reasonResult({ kind, text, page, weight, box }: Reason): Reason {
  return {
    kind,
    text: wellFormed(text),
    ...(page === undefined ? {} : { page }),
    ...(weight === undefined ? {} : { weight: round(weight, 4) }),
    ...(box === undefined ? {} : { box: roundedBox(box) }),
  };
}

function roundedBox({ x, y, width, height }: BoundingBox): BoundingBox {
  return { x: round(x, 2), y: round(y, 2), width: round(width, 2), height: round(height, 2) };
}

function timingOf({ openSeconds, pages }: FileRecord): Record<string, number> {
  const sum = (stage: keyof AnalysedPage['timing']): number =>
    pages.reduce((all, { timing }) => all + timing[stage], 0);
  const [read, ocr, classify] = [sum('read'), sum('ocr'), sum('classify')];
  return {
    open: round(openSeconds, 3),
    read: round(read, 3),
    ocr: round(ocr, 3),
    classify: round(classify, 3),
    total: round(openSeconds + read + ocr + classify, 3),
  };
}

function round(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale + 0; // + 0: no negative zero
}
