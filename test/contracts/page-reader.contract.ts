import { expect, test } from '@jest/globals';
import sharp from 'sharp';
import { rotateImage } from '../../core/ocr/rotate-image.ts';
import { type BoundingBox, pageText, readPageSchema } from '../../core/page.ts';
import { type GrayImage } from '../../core/ports/file-opener.ts';
import { type OcrReading, type PageReader } from '../../core/ports/page-reader.ts';
import { pageImage } from '../fixtures/page-image.ts';

export interface ReaderSample {
  readonly reader: PageReader;
  /** The same engine when it does not work. */
  readonly broken: PageReader;
}

const lines = [
  'Mairie de Saint-Aubin',
  'Nous vous convoquons au conseil municipal',
  'qui aura lieu le 12 mai 2026 en salle Jean Moulin',
  'Ordre du jour : budget de la commune',
  'Le maire, Martine Dupont',
];

function blank(): GrayImage {
  return { data: new Uint8Array(1000 * 800).fill(255), width: 1000, height: 800, dpi: 300 };
}

/** A reading is what the rest of the program takes it for, its words within the page. */
function expectSound(reading: OcrReading): void {
  const page = readPageSchema.parse({ number: 1, textSource: 'ocr', blank: false, ...reading });
  const [width, height] = [(page.width ?? 0) + 0.01, (page.height ?? 0) + 0.01];
  const stray = page.lines
    .flatMap(({ words }) => words)
    .filter(({ box, confidence }) => confidence === null || box === null || !isWithin(box, { width, height }));
  expect(stray).toEqual([]);
}

function isWithin(box: BoundingBox, page: { width: number; height: number }): boolean {
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= page.width && box.y + box.height <= page.height;
}

/** Where the first word stands, to the nearest ten points. */
function firstCorner({ lines: [first] }: OcrReading): { x: number; y: number } {
  const { x, y } = first?.words[0]?.box ?? { x: NaN, y: NaN };
  return { x: Math.round(x / 10), y: Math.round(y / 10) };
}

/** What every engine keeps to. @param open - one that works and one that does not; called once a test. */
export function pageReaderContract(name: string, open: () => Promise<ReaderSample>): void {
  test(`${name}: says which engine it is`, async () => {
    expect((await open()).reader.version).toMatch(/^[\w.+/-]+$/);
  });

  test(`${name}: a blank page has no line and no confidence`, async () => {
    const reading = await (await open()).reader.read(blank());
    expect(reading).toEqual({ rotation: 0, skew: 0, width: 240, height: 192, lines: [], textConfidence: null });
  });

  test(`${name}: lines come in reading order, in boxes within the page`, async () => {
    const reading = await (await open()).reader.read(await pageImage(lines));
    expect(pageText(reading).split('\n')).toEqual(lines);
    expect(reading.rotation).toBe(0);
    expect(Math.abs(reading.skew)).toBeLessThan(1);
    expect(reading.width).toBeCloseTo(400, 0);
    expect(reading.textConfidence).toBeGreaterThan(0.8);
    expectSound(reading);
  });

  test(`${name}: a page turned by 90°, 180° or 270° is read upright, its words where they were`, async () => {
    const { reader } = await open();
    const image = await pageImage(lines);
    const upright = await reader.read(image);
    for (const turn of [90, 180, 270] as const) {
      const reading = await reader.read(rotateImage(image, turn));
      expect(reading.rotation).toBe(360 - turn);
      expect(pageText(reading).split('\n')).toEqual(lines);
      expect(reading.width).toBeCloseTo(400, 0);
      expectSound(reading);
      expect(firstCorner(reading)).toEqual(firstCorner(upright));
    }
  });

  test(`${name}: a page laid askew is read, and its slant told`, async () => {
    const { data, width, height, dpi } = await pageImage(lines);
    const askew = await sharp(data, { raw: { width, height, channels: 1 } })
      .rotate(3, { background: 'white' })
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const image = { data: new Uint8Array(askew.data), width: askew.info.width, height: askew.info.height, dpi };
    const reading = await (await open()).reader.read(image);
    expect(reading.rotation).toBe(0);
    expect(Math.abs(reading.skew - 3)).toBeLessThan(1);
    expect(pageText(reading).split('\n')).toEqual(lines);
    expectSound(reading);
  });

  test(`${name}: the same image gives the same answer, and is left as it was`, async () => {
    const { reader } = await open();
    const image = await pageImage(lines.slice(0, 2));
    const before = Buffer.from(image.data);
    expect(await reader.read(image)).toEqual(await reader.read(image));
    expect(before.equals(image.data)).toBe(true);
  });

  test(`${name}: an engine that does not work is a fault of the system that may pass`, async () => {
    const { broken } = await open();
    await expect(broken.read(await pageImage(lines))).rejects.toMatchObject({
      name: 'LiasseError',
      code: 'engine-unavailable',
      retryable: true,
    });
  });
}
