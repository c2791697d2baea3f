import { type AwsPriceName } from './aws-prices.ts';
import { designFigures as design } from './design-figures.ts';
import { type MeasuredFigures } from './measured-figures.ts';

/** Files of one kind. */
export interface Mix {
  readonly pagesPerFile: number;
  /** Whether the pages are scans, or have text of their own. */
  readonly text: 'ocr' | 'native';
  readonly architecture: 'arm64' | 'x86_64';
}

/** So much of something that is paid for, a file, and how it comes about. */
export interface Quantity {
  readonly price: AwsPriceName;
  readonly quantity: number;
  readonly why: string;
}

/** Ranges that a file is read in by functions of their own: none when it is read where it is opened. */
export function rangesOf(pagesPerFile: number): number {
  return pagesPerFile <= design.pagesPerRange ? 0 : Math.ceil(pagesPerFile / design.pagesPerRange);
}

/** Everything that one file costs on its way from the upload to the result. */
export function fileQuantities(mix: Mix, measured: MeasuredFigures): Quantity[] {
  return [...compute(mix, measured), transitions(mix), ...storage(mix), ...records(), ...operation(mix)];
}

/** Heavy calls: Open, a read a range, Conclude of a long file. */
function heavyCalls({ pagesPerFile }: Mix): number {
  const ranges = rangesOf(pagesPerFile);
  return ranges === 0 ? 1 : ranges + 2;
}

/** Light calls: one starts the analysis, one delivers the webhook. */
const lightCalls = 2;

function compute(mix: Mix, measured: MeasuredFigures): Quantity[] {
  const [heavy, light] = [design.heavyMegabytes / 1024, design.lightMegabytes / 1024];
  const price = mix.architecture === 'arm64' ? 'lambdaArm' : 'lambdaX86';
  const perPage = mix.text === 'ocr' ? measured.ocrSecondsPerPage : measured.nativeSecondsPerPage;
  const calls = heavyCalls(mix);
  return [
    {
      price,
      quantity: heavy * mix.pagesPerFile * perPage,
      why: `reading: ${mix.pagesPerFile} × ${round(perPage)} s × ${round(heavy)} GB`,
    },
    {
      price,
      quantity: heavy * calls * (design.heavyWaitSeconds + design.coldShare * measured.coldStartSeconds),
      why: `waiting and cold starts: ${calls} × (${design.heavyWaitSeconds} s + ${design.coldShare} × ${round(measured.coldStartSeconds)} s) × ${round(heavy)} GB`,
    },
    {
      price,
      quantity: light * lightCalls * design.lightSeconds,
      why: `light functions: ${lightCalls} × ${design.lightSeconds} s × ${round(light)} GB`,
    },
    { price: 'lambdaRequest', quantity: calls + lightCalls, why: `heavy calls: ${calls}, light ones: ${lightCalls}` },
  ];
}

function transitions({ pagesPerFile }: Mix): Quantity {
  const ranges = rangesOf(pagesPerFile);
  return ranges === 0
    ? { price: 'transition', quantity: 3, why: 'Open, Choice, end' }
    : { price: 'transition', quantity: 5 + ranges, why: `Open, Choice, Map, ${ranges} ranges, Conclude, end` };
}

function storage({ pagesPerFile }: Mix): Quantity[] {
  const ranges = rangesOf(pagesPerFile);
  const gigabytes = (pagesPerFile * design.kilobytesPerPage) / 1e6;
  const kept = ranges === 0 ? 0 : pagesPerFile;
  const lists = ranges === 0 ? 0 : ranges + 2;
  return [
    {
      price: 's3Put',
      quantity: 4 + kept + lists,
      why: 'the original, record, words and result; each page of a long file, and lists of them',
    },
    {
      price: 's3Get',
      quantity: 3 + ranges + kept,
      why: 'to hash, to open, to settle, each range, each page of a long file',
    },
    {
      price: 's3Storage',
      quantity: gigabytes * design.monthsKept,
      why: `${pagesPerFile} × ${design.kilobytesPerPage} kB for ${design.monthsKept} month`,
    },
  ];
}

function records(): Quantity[] {
  return [
    { price: 'dynamoWrite', quantity: 26, why: 'four transactions at two units an item, and the index of what is due' },
    { price: 'dynamoRead', quantity: 10, why: 'consistent reads of batch, submission, file and who waits' },
    { price: 'sqsRequest', quantity: 6, why: 'sent, received and deleted in two queues' },
    { price: 'event', quantity: 2, why: 'object created, document analysed' },
    { price: 'kmsRequest', quantity: 1, why: 'with S3 bucket keys and cached data keys; else one a request' },
  ];
}

function operation(mix: Mix): Quantity[] {
  const calls = heavyCalls(mix) + lightCalls;
  return [
    {
      price: 'logs',
      quantity: (calls * design.logKilobytesPerCall) / 1e6,
      why: `${calls} calls × ${design.logKilobytesPerCall} kB`,
    },
    { price: 'trace', quantity: design.tracedShare, why: 'one file in twenty' },
  ];
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
