import { awsPrices } from './aws-prices.ts';
import { type CostEstimate } from './cost-estimate.ts';
import { type MeasuredFigures } from './measured-figures.ts';
import { ocrServicePrices } from './ocr-service-prices.ts';
import { type Price } from './price.ts';

export interface CostReport {
  readonly measured: MeasuredFigures;
  readonly estimates: readonly CostEstimate[];
}

/** The report as Markdown, for the terminal and for docs/cost.md. */
export function costPage(report: CostReport): string {
  return [
    ...summary(report),
    ...services(),
    ...report.estimates.filter(isReference).flatMap(breakdown),
    ...prices(),
    '',
  ].join('\n');
}

/** Whose sum is shown line by line: read on the kind of processor that was measured. */
function isReference({ mix }: CostEstimate): boolean {
  return mix.text === 'ocr' && mix.architecture === 'x86_64';
}

function summary({ measured, estimates }: CostReport): string[] {
  return [
    `Measured on ${measured.date}: ${measured.machine}. A page by OCR takes ${measured.ocrSecondsPerPage} s of one core, one with text of its own`,
    `${measured.nativeSecondsPerPage} s, a cold heavy function ${measured.coldStartSeconds} s.`,
    '',
    '| 1,000 pages, all in | US dollars | of it Lambda | of it state transitions |',
    '|---|---|---|---|',
    ...estimates.map((estimate) => {
      const [lambda, transitions] = [share(estimate, 'Lambda'), share(estimate, 'Step Functions')];
      return `| ${titleOf(estimate)} | **${dollars(estimate.usd, 3)}** | ${dollars(lambda, 3)} | ${dollars(transitions, 3)} |`;
    }),
    '',
  ];
}

function services(): string[] {
  return [
    'Services that only turn a page into text, list price of the first volume band:',
    '',
    '| 1,000 pages | US dollars | checked | source |',
    '|---|---|---|---|',
    ...ocrServicePrices.map(
      (price) => `| ${price.item} | ${dollars(price.usd, 2)} | ${checked(price)} | ${price.source} |`,
    ),
    '',
  ];
}

function breakdown(estimate: CostEstimate): string[] {
  return [
    `### ${titleOf(estimate)}: ${dollars(estimate.usd, 4)} for 1,000 pages`,
    '',
    '| item | why, a file | quantity | × unit price | = US dollars |',
    '|---|---|---|---|---|',
    ...estimate.lines.map(
      ({ item, why, quantity, unitPrice, usd }) =>
        `| ${item} | ${why} | ${plain(quantity)} | ${plain(unitPrice)} | ${dollars(usd, 5)} |`,
    ),
    '',
  ];
}

function prices(): string[] {
  return [
    '### Prices used',
    '',
    '| item | US dollars | per | checked | source |',
    '|---|---|---|---|---|',
    ...Object.values(awsPrices).map(
      (price) => `| ${price.item} | ${plain(price.usd)} | ${plain(price.per)} | ${checked(price)} | ${price.source} |`,
    ),
  ];
}

const checkedHow = { 'vendor-page': 'on the vendor’s page', quoted: 'as quoted by others', unverified: 'not verified' };

function checked({ check, date }: Price): string {
  return `${checkedHow[check]}, ${date}`;
}

function titleOf({ mix: { pagesPerFile, text, architecture } }: CostEstimate): string {
  const pages = pagesPerFile === 1 ? '1 page' : `${pagesPerFile} pages`;
  return `${pages} a file, ${text === 'ocr' ? 'OCR' : 'native text'}, ${architecture}`;
}

function share({ lines }: CostEstimate, service: string): number {
  return lines.filter(({ item }) => item.startsWith(service)).reduce((sum, { usd }) => sum + usd, 0);
}

function dollars(value: number, decimals: number): string {
  return value.toFixed(decimals);
}

/** Four significant digits at least, without an exponent. */
function plain(value: number): string {
  const decimals = value === 0 ? 0 : Math.max(0, 3 - Math.floor(Math.log10(value)));
  const text = value.toFixed(decimals);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
