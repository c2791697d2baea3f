import sharp from 'sharp';
import { OnnxPageReader } from '../../../adapters/onnx/onnx-page-reader.ts';
import { ocrFolders } from '../../../adapters/onnx/installed-models.ts';
import { type Line } from '../../../core/page.ts';
import { type GrayImage } from '../../../core/ports/file-opener.ts';
import { type FoundLine, type TextractEngine } from './textract-engine.ts';
import { TextractError } from './textract-error.ts';
import { polygonAsItLies, type UprightPage } from './upright-box.ts';

/** Only scales the boxes, which end up as shares of the page. */
const anyDpi = 72;

/** Reads with the program's own OCR: proves the wiring with true texts, never Textract's accuracy. */
export class OnnxEngine implements TextractEngine {
  readonly #reader: OnnxPageReader;

  constructor(reader: OnnxPageReader) {
    this.#reader = reader;
  }

  /** @param models - the folder `models/`. */
  static async load(models: string): Promise<OnnxEngine> {
    return new OnnxEngine(await OnnxPageReader.load(ocrFolders(models)));
  }

  async read(image: Uint8Array): Promise<readonly FoundLine[]> {
    const gray = await decode(image);
    const { rotation, width, height, lines } = await this.#reader.read(gray);
    if (width === null || height === null) return [];
    return lines.map((line) => foundLine(line, { rotation, width, height }));
  }
}

function foundLine({ words }: Line, page: UprightPage): FoundLine {
  return words.flatMap(({ text, box, confidence }) =>
    box === null ? [] : [{ text, confidence: confidence ?? 0, polygon: polygonAsItLies(box, page) }],
  );
}

/** As Textract does, takes the pixels as they lie: no EXIF turn. */
async function decode(image: Uint8Array): Promise<GrayImage> {
  try {
    const { data, info } = await sharp(image)
      .flatten({ background: '#ffffff' })
      .toColourspace('b-w')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return { data: new Uint8Array(data), width: info.width, height: info.height, dpi: anyDpi };
  } catch {
    throw new TextractError('BadDocumentException', 'The document could not be decoded.');
  }
}
