import sharp from 'sharp';

const width = 420;
const height = 300;

/** A small PNG that looks like a scan of a few printed lines; another number, other bytes. */
export async function smallScan(number: number): Promise<Uint8Array> {
  const lines = Array.from({ length: 6 }, (_, line) => line).flatMap((line) => dashes(line, number));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="white"/>${lines.join('')}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

/** Words as dashes, their lengths by the number: no OCR is expected to read them. */
function dashes(line: number, number: number): string[] {
  return Array.from({ length: 5 }, (_, word) => {
    const bit = (number >> (line * 5 + word)) & 1;
    return `<rect x="${20 + word * 78}" y="${40 + line * 40}" width="${35 + 20 * bit}" height="12" fill="black"/>`;
  });
}
