import { quadHeight, quadWidth, type Point, type Quad } from './quad.ts';

/** 8-bit luminance, row-major, 0 black, 255 white. */
interface Luminance {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** One text line straightened: `values[y * width + x]` in -1 (black) .. 1 (white). */
export interface LineImage {
  readonly values: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** Lines are cut at this width in pixels: more than two hundred characters. */
const mostWidth = 2600;
const leastWidth = 16;

/** Above this reduction one sample a pixel would alias: four are averaged. */
const supersampleFrom = 1.3;

/** Whether the line runs down the page rather than across it. */
export function isVertical(quad: Quad): boolean {
  return quadHeight(quad) >= 1.5 * quadWidth(quad);
}

/** The quad of the line as it is read: a line running down the page is taken to be read from the bottom up. */
export function readingQuad(quad: Quad): Quad {
  const [topLeft, topRight, bottomRight, bottomLeft] = quad;
  return isVertical(quad) ? [bottomLeft, topLeft, topRight, bottomRight] : quad;
}

/** Width in pixels of the straightened line. */
export function cropWidth(quad: Quad, height: number): number {
  return Math.min(mostWidth, Math.max(leastWidth, Math.ceil((height * quadWidth(quad)) / quadHeight(quad))));
}

/**
 * Straightens a line: each pixel is taken from the parallelogram of the quad's first, second and fourth corner, bilinearly.
 *
 * @param quad - in pixels of the image, as read; may reach beyond the image (the border is repeated).
 * @param height - of the line image in pixels, as the recogniser wants it.
 */
export function cropLine(image: Luminance, quad: Quad, height: number): LineImage {
  const width = cropWidth(quad, height);
  const samples = quadHeight(quad) / height > supersampleFrom ? 2 : 1;
  const [origin, right, , down] = quad;
  const stepX = { x: (right.x - origin.x) / width, y: (right.y - origin.y) / width };
  const stepY = { x: (down.x - origin.x) / height, y: (down.y - origin.y) / height };
  const values = new Float32Array(width * height);
  const scale = 1 / (samples * samples * 127.5);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let sample = 0; sample < samples * samples; sample++) {
        const u = x + ((sample % samples) + 0.5) / samples;
        const v = y + (Math.floor(sample / samples) + 0.5) / samples;
        sum += bilinear(image, origin.x + u * stepX.x + v * stepY.x - 0.5, origin.y + u * stepX.y + v * stepY.y - 0.5);
      }
      values[y * width + x] = sum * scale - 1;
    }
  }
  return { values, width, height };
}

/** Luminance between four pixels; outside the image, that of its border. */
function bilinear({ data, width, height }: Luminance, x: number, y: number): number {
  const px = Math.max(0, Math.min(x, width - 1));
  const py = Math.max(0, Math.min(y, height - 1));
  const left = Math.floor(px);
  const top = Math.floor(py);
  const fx = px - left;
  const fy = py - top;
  const i = top * width + left;
  const j = top + 1 < height ? i + width : i;
  const step = left + 1 < width ? 1 : 0;
  const upper = (data[i] ?? 0) * (1 - fx) + (data[i + step] ?? 0) * fx;
  const lower = (data[j] ?? 0) * (1 - fx) + (data[j + step] ?? 0) * fx;
  return upper * (1 - fy) + lower * fy;
}

/** The point of the page that lies at `fraction` (0..1) of the line's length and `across` (0..1) of its height. */
export function pointOnLine(quad: Quad, fraction: number, across: number): Point {
  const [origin, right, , down] = quad;
  return {
    x: origin.x + fraction * (right.x - origin.x) + across * (down.x - origin.x),
    y: origin.y + fraction * (right.y - origin.y) + across * (down.y - origin.y),
  };
}
