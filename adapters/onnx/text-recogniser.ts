import { cropLine, cropWidth, type LineImage } from '../../core/ocr/crop-line.ts';
import { decodeCtc, type ReadCharacter } from '../../core/ocr/decode-ctc.ts';
import { type Quad } from '../../core/ocr/quad.ts';
import { stretchQuad } from '../../core/ocr/stretch-quad.ts';
import { type GrayImage } from '../../core/ports/file-opener.ts';
import { type FloatNetwork } from './inference-session.ts';
import { type OcrManifest } from './ocr-manifest.ts';

/** Lines much wider than the narrowest of a batch would pay for padding. */
const widestInBatch = 1.25;

/** Reads text lines that have been found on a page. */
export class TextRecogniser {
  readonly #network: FloatNetwork;
  readonly #settings: OcrManifest['recogniser'];

  constructor(network: FloatNetwork, settings: OcrManifest['recogniser']) {
    this.#network = network;
    this.#settings = settings;
  }

  /** @returns the characters of each line, in the order of the quads; a line without a readable character is empty. */
  async recognise(image: GrayImage, quads: readonly Quad[]): Promise<ReadCharacter[][]> {
    const lines: ReadCharacter[][] = quads.map(() => []);
    for (const batch of this.#batches(quads)) {
      const images = batch.map(({ quad }) => cropLine(image, quad, this.#settings.height));
      const characters = await this.#read(images);
      batch.forEach(({ index }, position) => {
        lines[index] = characters[position] ?? [];
      });
    }
    return lines;
  }

  /** Lines of like width together, narrow first; a stable order, so that the same page makes the same batches. */
  #batches(quads: readonly Quad[]): { index: number; quad: Quad }[][] {
    const { height, batch, verticalMargin } = this.#settings;
    const sorted = quads
      .map((quad) => stretchQuad(quad, verticalMargin))
      .map((quad, index) => ({ index, quad, width: cropWidth(quad, height) }))
      .sort((a, b) => a.width - b.width || a.index - b.index);
    const batches: (typeof sorted)[] = [];
    for (const line of sorted) {
      const current = batches.at(-1);
      const narrowest = current?.[0]?.width ?? 0;
      const fits = current !== undefined && current.length < batch && line.width <= narrowest * widestInBatch + 32;
      if (fits) current.push(line);
      else batches.push([line]);
    }
    return batches;
  }

  async #read(images: readonly LineImage[]): Promise<ReadCharacter[][]> {
    const { height, widthMultiple, alphabet } = this.#settings;
    const widest = Math.max(...images.map(({ width }) => width));
    const width = Math.ceil(widest / widthMultiple) * widthMultiple;
    const values = new Float32Array(images.length * 3 * height * width);
    images.forEach((image, line) => {
      for (let plane = 0; plane < 3; plane++) {
        for (let y = 0; y < height; y++) {
          values.set(
            image.values.subarray(y * image.width, (y + 1) * image.width),
            ((line * 3 + plane) * height + y) * width,
          );
        }
      }
    });
    const output = await this.#network.run({ values, shape: [images.length, 3, height, width] });
    const steps = output.shape[1] ?? 0;
    return images.map((image, line) =>
      decodeCtc(
        {
          values: output.values,
          offset: line * steps * alphabet.length,
          steps,
          usedSteps: (steps * image.width) / width,
        },
        alphabet,
      ),
    );
  }
}
