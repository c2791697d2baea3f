import { expect, test } from '@jest/globals';
import { estimateCost } from '../../../core/cost/cost-estimate.ts';
import { costPage } from '../../../core/cost/cost-page.ts';

const measured = {
  date: '2026-11-25',
  machine: 'a made-up one',
  ocrSecondsPerPage: 2,
  nativeSecondsPerPage: 0.02,
  coldStartSeconds: 1,
};

test('the page shows the arithmetic, the peers and how far each price was checked', () => {
  const mix = { pagesPerFile: 1, text: 'ocr', architecture: 'x86_64' } as const;
  const page = costPage({ measured, estimates: [estimateCost(mix, measured)] });
  expect(page).toContain(
    '| Step Functions Standard, state transition | Open, Choice, end | 3000 | 0.0000297 | 0.08910 |',
  );
  expect(page).toContain('| Lambda request | heavy calls: 1, light ones: 2 | 3000 | 0.0000002 | 0.00060 |');
  expect(page).toMatch(/Textract, DetectDocumentText \| 1\.50 \| as quoted by others/);
  expect(page).toMatch(/KMS, symmetric request \| 0\.03 \| 10000 \| not verified/);
});
