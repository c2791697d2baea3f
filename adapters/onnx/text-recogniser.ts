import { cropLine, type LineImage } from '../../core/ocr/crop-line.ts';
import { decodeCtc, type ReadCharacter } from '../../core/ocr/decode-ctc.ts';
import { type Quad } from '../../core/ocr/quad.ts';
import { stretchQuad } from '../../core/ocr/stretch-quad.ts';
import { type GrayImage } from '../../core/ports/file-opener.ts';
import { type FloatNetwork } from './inference-session.ts';
import { type OcrManifest } from './ocr-manifest.ts';

/** Reads text lines that have been found on a page. */
export class TextRecogniser {
  readonly #network: FloatNetwork;
  readonly #settings: OcrManifest['recogniser'];

  constructor(network: FloatNetwork, settings: OcrManifest['recogniser']) {
    this.#network = network;
    this.#settings = settings;
  }

  /**
   * Reads each line by itself: on a CPU a batch is no faster, pays for padding, and would let a line's neighbours sway its reading.
   *
   * @returns the characters of each line, in the order of the quads; a line without a readable character is empty.
   */
  async recognise(image: GrayImage, quads: readonly Quad[]): Promise<ReadCharacter[][]> {
    const { height, verticalMargin } = this.#settings;
    const lines: ReadCharacter[][] = [];
    for (const quad of quads) {
      lines.push(await this.#read(cropLine(image, stretchQuad(quad, verticalMargin), height)));
    }
    return lines;
  }

  async #read(line: LineImage): Promise<ReadCharacter[]> {
    const { height, widthMultiple, alphabet } = this.#settings;
    const width = Math.ceil(line.width / widthMultiple) * widthMultiple;
    const values = new Float32Array(3 * height * width);
    for (let y = 0; y < height; y++) {
      values.set(line.values.subarray(y * line.width, (y + 1) * line.width), y * width);
    }
    values.copyWithin(height * width, 0, height * width);
    values.copyWithin(2 * height * width, 0, height * width);
    const output = await this.#network.run({ values, shape: [1, 3, height, width] });
    const steps = output.shape[1] ?? 0;
    return decodeCtc({ values: output.values, steps, usedSteps: (steps * line.width) / width }, alphabet);
  }
}
