import { type Price } from './price.ts';

const [date, per] = ['2026-11-25', 1000];

/** What services that only read a page ask for 1,000 pages, first volume band. Not region by region. */
export const ocrServicePrices: readonly Price[] = [
  {
    item: 'Amazon Textract, DetectDocumentText',
    ...{ usd: 1.5, per, source: 'https://aws.amazon.com/textract/pricing/', date, check: 'quoted' },
  },
  {
    item: 'Google Document AI, Enterprise Document OCR',
    ...{ usd: 1.5, per, source: 'https://cloud.google.com/document-ai/pricing', date, check: 'quoted' },
  },
  {
    item: 'Azure AI Document Intelligence, Read',
    ...{
      usd: 1.5,
      per,
      source: 'https://azure.microsoft.com/en-us/pricing/details/document-intelligence/',
      date,
      check: 'quoted',
    },
  },
  {
    item: 'Mistral OCR 4',
    ...{ usd: 4, per, source: 'https://mistral.ai/news/ocr-4/', date, check: 'quoted' },
  },
];
