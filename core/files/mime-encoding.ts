import { decodeWindows1252 } from './windows-1252.ts';

const base64Values = new Int8Array(256).fill(-1);
Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/').forEach((letter, value) => {
  base64Values[letter.charCodeAt(0)] = value;
});
const padding = 0x3d;

/** Bytes that base64 stands for (RFC 2045, 6.8); characters outside its alphabet are skipped, as the standard asks. */
export function decodeBase64(source: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(Math.ceil(source.length / 4) * 3);
  let [length, bits, held] = [0, 0, 0];
  for (const byte of source) {
    const value = base64Values[byte] ?? -1;
    if (value >= 0) {
      held = ((held << 6) | value) & 0xffffff;
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        decoded[length] = (held >> bits) & 0xff;
        length += 1;
      }
    } else if (byte === padding) bits = 0;
  }
  return decoded.subarray(0, length);
}

function hexValue(byte: number | undefined): number {
  const value = Number.parseInt(String.fromCharCode(byte ?? 0), 16);
  return Number.isNaN(value) ? -1 : value;
}

/** Length of the line break at an index, blanks before it included; 0 when there is none. */
function softBreak(source: Uint8Array, index: number): number {
  let at = index;
  while (source[at] === 0x20 || source[at] === 0x09) at += 1;
  if (source[at] === 0x0d) at += 1;
  return source[at] === 0x0a ? at + 1 - index : 0;
}

/** Bytes that quoted-printable text stands for (RFC 2045, 6.7); a broken escape stays as it is. */
export function decodeQuotedPrintable(source: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(source.length);
  let length = 0;
  for (let at = 0; at < source.length; at += 1) {
    const skipped = source[at] === padding ? softBreak(source, at + 1) : 0;
    const [high, low] = source[at] === padding ? [hexValue(source[at + 1]), hexValue(source[at + 2])] : [-1, -1];
    if (skipped > 0) at += skipped;
    else {
      decoded[length] = high >= 0 && low >= 0 ? high * 16 + low : (source[at] ?? 0);
      if (high >= 0 && low >= 0) at += 2;
      length += 1;
    }
  }
  return decoded.subarray(0, length);
}

/** Text in a character set by its name; undefined when nobody knows the name, or the bytes are no UTF-8 though they should be. */
function decodeNamed(bytes: Uint8Array, label: string): string | undefined {
  try {
    const decoder = new TextDecoder(label, { fatal: label === 'utf-8' });
    return decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Text in a named character set; without a name, or with one that nobody knows, UTF-8 when it is valid, else windows-1252. */
export function decodeCharset(bytes: Uint8Array, charset = 'utf-8'): string {
  return decodeNamed(bytes, charset) ?? decodeNamed(bytes, 'utf-8') ?? decodeWindows1252(bytes);
}
