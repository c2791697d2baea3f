import sharp from 'sharp';
import { findTextRegions } from '../../core/ocr/find-text-regions.ts';
import { type Quad } from '../../core/ocr/quad.ts';
import { type GrayImage } from '../../core/ports/file-opener.ts';
import { type FloatNetwork } from './inference-session.ts';
import { type OcrManifest } from './ocr-manifest.ts';

/** Finds the text lines of a page image. */
export class TextDetector {
  readonly #network: FloatNetwork;
  readonly #settings: OcrManifest['detector'];

  constructor(network: FloatNetwork, settings: OcrManifest['detector']) {
    this.#network = network;
    this.#settings = settings;
  }

  /** @returns quads in pixels of the image, unordered. */
  async detect(image: GrayImage): Promise<Quad[]> {
    const { longSide, multiple } = this.#settings;
    const scale = Math.min(1, longSide / Math.max(image.width, image.height));
    const fit = (side: number): number => Math.max(multiple, Math.round((side * scale) / multiple) * multiple);
    const [width, height] = [fit(image.width), fit(image.height)];
    const output = await this.#network.run({
      values: await this.#input(image, width, height),
      shape: [1, 3, height, width],
    });
    const quads = findTextRegions({ values: output.values, width, height }, this.#settings);
    const [x, y] = [image.width / width, image.height / height];
    const toImage = (point: { x: number; y: number }) => ({ x: (point.x + 0.5) * x, y: (point.y + 0.5) * y });
    return quads.map(([a, b, c, d]) => [toImage(a), toImage(b), toImage(c), toImage(d)]);
  }

  /** The image at the network's size, -1..1, the same in its three colour planes. */
  async #input(image: GrayImage, width: number, height: number): Promise<Float32Array> {
    const small = await sharp(image.data, { raw: { width: image.width, height: image.height, channels: 1 } })
      .resize(width, height, { fit: 'fill', kernel: 'linear' })
      .extractChannel(0)
      .raw()
      .toBuffer();
    const plane = width * height;
    const values = new Float32Array(3 * plane);
    for (let i = 0; i < plane; i++) values[i] = (small[i] ?? 0) / 127.5 - 1;
    values.copyWithin(plane, 0, plane);
    values.copyWithin(2 * plane, 0, plane);
    return values;
  }
}
