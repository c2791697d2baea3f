import { expect, test } from '@jest/globals';
import { LiasseError } from '../../../core/liasse-error.ts';
import { type PageClassification } from '../../../core/page-classification.ts';
import { type Line, pageText } from '../../../core/page.ts';
import { type GrayImage, type SourcePage } from '../../../core/ports/file-opener.ts';
import { problem } from '../../../core/problem.ts';
import { type PageEngines, readPage } from '../../../core/use-cases/read-page.ts';

const lines: Line[] = [{ words: [{ text: 'Mairie', box: null, confidence: null }] }];
const classification: PageClassification = {
  probabilities: [{ label: 'autre', probability: 1 }],
  evidence: [],
  ruleVote: null,
};

/** A page image with a share of black pixels. */
function image(ink: number): GrayImage {
  const data = new Uint8Array(100 * 100).fill(255);
  data.fill(0, 3050, 3050 + Math.round(ink * data.length));
  return { data, width: 100, height: 100, dpi: 72 };
}

function source(page: Partial<SourcePage> & { picture?: GrayImage | null }): SourcePage {
  const { picture = null } = page;
  return { size: { width: 595, height: 842 }, native: null, image: async () => Promise.resolve(picture), ...page };
}

interface Told {
  ocr: number;
  rendered: number;
}

/** Engines on a clock that moves on a second at every look; the OCR finds `found`. */
function engines(found: Line[], told: Told = { ocr: 0, rendered: 0 }): PageEngines {
  let time = 0;
  return {
    ocr: async () =>
      Promise.resolve({
        version: 'ocr/1',
        read: async () => {
          told.ocr += 1;
          return Promise.resolve({ rotation: 90, skew: 1, lines: found, textConfidence: 0.9, width: 842, height: 595 });
        },
      }),
    classifier: async () =>
      Promise.resolve({ version: 'c/1', labels: ['autre'], classify: async () => Promise.resolve(classification) }),
    now: () => (time += 1),
    rendered: () => {
      told.rendered += 1;
    },
  };
}

const pageOf = async (page: SourcePage, found: Line[] = [], told?: Told): ReturnType<typeof readPage> =>
  readPage({ page: async () => Promise.resolve(page) }, 3, engines(found, told));

test('native text is used as it is, without OCR', async () => {
  const told = { ocr: 0, rendered: 0 };
  const { page } = await pageOf(source({ native: { lines, rotation: 0 } }), [], told);
  expect(page).toMatchObject({ number: 3, textSource: 'native', width: 595, height: 842, textConfidence: null });
  expect(pageText(page)).toBe('Mairie');
  expect(told).toEqual({ ocr: 0, rendered: 0 });
});

test('native text that lies on its side is shown on the page as it is read', async () => {
  const { page } = await pageOf(source({ native: { lines, rotation: 270 } }));
  expect(page).toMatchObject({ rotation: 270, width: 842, height: 595 });
});

test('a page without native text is read by OCR', async () => {
  const told = { ocr: 0, rendered: 0 };
  const { page, timing } = await pageOf(source({ picture: image(0.05) }), lines, told);
  expect(page).toMatchObject({ textSource: 'ocr', rotation: 90, skew: 1, width: 842, textConfidence: 0.9 });
  expect(told).toEqual({ ocr: 1, rendered: 1 });
  expect(timing).toEqual({ read: 2, ocr: 1, classify: 1 });
});

test.each([
  { name: 'white paper', ink: 0, ocr: 0, blank: true },
  { name: 'a speck of dust', ink: 0.001, ocr: 1, blank: true },
  { name: 'a drawing without words', ink: 0.05, ocr: 1, blank: false },
])('$name has no text: blank is $blank', async ({ ink, ocr, blank }) => {
  const told = { ocr: 0, rendered: 0 };
  const { page, problem: none } = await pageOf(source({ picture: image(ink) }), [], told);
  expect(page).toMatchObject({ textSource: 'none', blank, lines: [], textConfidence: null });
  expect(none).toBeUndefined();
  expect(told.ocr).toBe(ocr);
});

test('a text without layout and without words is blank', async () => {
  const { page } = await pageOf(source({ size: null }));
  expect(page).toMatchObject({ textSource: 'none', blank: true, width: null });
});

test('a page that has neither text nor image is unreadable', async () => {
  expect(await pageOf(source({}))).toMatchObject({ problem: { code: 'page-unreadable', page: 3 } });
});

test('a page that its file cannot show keeps its place and says why', async () => {
  const refused = { problem: problem('too-many-pixels', '', 3) };
  const page = await readPage({ page: async () => Promise.resolve(refused) }, 3, engines([]));
  expect(page).toMatchObject({ page: { number: 3, textSource: 'none', blank: false }, problem: refused.problem });
});

/** Engines of which the OCR fails. */
const failing = (error: Error): PageEngines => ({
  ...engines([]),
  ocr: async () => Promise.resolve({ version: 'ocr/1', read: async () => Promise.reject(error) }),
});
const scan = { page: async () => Promise.resolve(source({ picture: image(0.05) })) };

test('a page that the OCR refuses is unreadable, and keeps its place', async () => {
  const page = await readPage(scan, 3, failing(new LiasseError('page-refused', 'Refusée.')));
  expect(page).toMatchObject({ page: { number: 3 }, problem: { code: 'page-unreadable', page: 3 } });
});

test('an OCR that fails is no fault of the page', async () => {
  const fault = new LiasseError('engine-unavailable', 'Absent.', { retryable: true });
  await expect(readPage(scan, 3, failing(fault))).rejects.toBe(fault);
});
