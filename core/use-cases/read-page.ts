import { type AnalysedPage } from '../analysed-page.ts';
import { inkAmount } from '../ink-amount.ts';
import { LiasseError } from '../liasse-error.ts';
import { type ReadPage } from '../page.ts';
import { type GrayImage, type NativeText, type OpenedFile, type SourcePage } from '../ports/file-opener.ts';
import { type PageClassifier } from '../ports/page-classifier.ts';
import { type OcrReading, type PageReader } from '../ports/page-reader.ts';
import { problem } from '../problem.ts';
import { unreadPage } from '../unread-page.ts';

/** What reading a page takes; the engines are loaded when the first page needs them. */
export interface PageEngines {
  ocr(): Promise<PageReader>;
  classifier(): Promise<PageClassifier>;
  /** Seconds on a clock that never goes back. */
  now(): number;
  /** Told when the page's image is there, before any OCR; never told of a page whose native text is taken. */
  rendered(): void;
}

/**
 * Reads one page and says what it looks like: its native text where that can be trusted, its image otherwise.
 *
 * @param number - of the page, from 1 to the file's `pageCount`.
 * @returns the page; with a problem when the file cannot show it.
 * @throws LiasseError from the engines, but `page-refused`: that page is unreadable.
 */
export async function readPage(
  file: Pick<OpenedFile, 'page'>,
  number: number,
  engines: PageEngines,
): Promise<AnalysedPage> {
  const started = engines.now();
  const source = await file.page(number);
  if ('problem' in source) return unreadPage(number, source.problem);
  const text = await textOf(source, number, engines);
  if (text === undefined) return unreadPage(number, problem('page-unreadable'));
  const { page, ocr } = text;
  const read = engines.now() - started - ocr;
  const classifier = await engines.classifier();
  const classifying = engines.now();
  const classification = await classifier.classify(page);
  return { page, classification, timing: { read, ocr, classify: engines.now() - classifying } };
}

/** Undefined when the page has a layout, yet neither text nor an image, or an image that the engine refuses. */
async function textOf(
  source: SourcePage,
  number: number,
  engines: PageEngines,
): Promise<{ page: ReadPage; ocr: number } | undefined> {
  if (source.native !== null) return { page: nativePage(source, source.native, number), ocr: 0 };
  const image = await source.image();
  engines.rendered();
  if (image === null && source.size !== null) return undefined;
  const ink = image === null ? 'none' : inkAmount(image);
  if (image === null || ink === 'none') return { page: emptyPage(source, number, true), ocr: 0 };
  const reader = await engines.ocr();
  const started = engines.now();
  const reading = await readingOf(reader, image);
  if (reading === undefined) return undefined;
  const page: ReadPage =
    reading.lines.length === 0
      ? emptyPage(source, number, ink === 'dust')
      : { number, ...reading, textSource: 'ocr', blank: false };
  return { page, ocr: engines.now() - started };
}

async function readingOf(reader: PageReader, image: GrayImage): Promise<OcrReading | undefined> {
  try {
    return await reader.read(image);
  } catch (error) {
    if (error instanceof LiasseError && error.code === 'page-refused') return undefined;
    throw error;
  }
}

function nativePage(source: SourcePage, native: NativeText, number: number): ReadPage {
  if (native.lines.length === 0) return emptyPage(source, number, true);
  const size = source.size ?? { width: null, height: null };
  const upright = native.rotation % 180 === 0 ? size : { width: size.height, height: size.width };
  return {
    number,
    ...upright,
    rotation: native.rotation,
    skew: 0,
    textSource: 'native',
    blank: false,
    lines: [...native.lines],
    textConfidence: null,
  };
}

function emptyPage(source: SourcePage, number: number, blank: boolean): ReadPage {
  const size = source.size ?? { width: null, height: null };
  return { number, ...size, rotation: 0, skew: 0, textSource: 'none', blank, lines: [], textConfidence: null };
}
