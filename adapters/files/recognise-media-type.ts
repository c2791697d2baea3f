import { fileTypeFromBuffer } from 'file-type';
import { mediaTypes } from '../../core/files/media-type.ts';
import { hasPdfHeader, recogniseText } from '../../core/files/recognise-text.ts';
import { recogniseCompound } from './recognise-compound.ts';
import { recogniseZip } from './recognise-zip.ts';

/** Names that file-type has for what we call otherwise. */
const aliases: Readonly<Record<string, string>> = {
  'image/apng': mediaTypes.png,
  'image/x-ms-bmp': mediaTypes.bmp,
};

/** Name of the first chunk of every PNG file: it stays when a transfer as text has damaged the signature before it. */
const pngHeaderChunk = [0x49, 0x48, 0x44, 0x52];

/** Signatures of files that file-type wants to see more of, which a damaged file may lack. */
const cutFile = [
  [mediaTypes.tiff, [0x49, 0x49, 0x2a, 0x00]],
  [mediaTypes.tiff, [0x4d, 0x4d, 0x00, 0x2a]],
  [mediaTypes.png, [0x89, 0x50, 0x4e, 0x47]],
] as const;

function startsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

async function bySignature(bytes: Uint8Array): Promise<string | undefined> {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06))
    return recogniseZip(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return recogniseCompound(bytes);
  // A look at the beginning is enough: no signature stands farther.
  const found = await fileTypeFromBuffer(bytes.subarray(0, 256 * 1024)).catch(() => undefined);
  if (found !== undefined) return aliases[found.mime] ?? found.mime;
  if (startsWith(bytes.subarray(12), ...pngHeaderChunk)) return mediaTypes.png;
  return cutFile.find(([, signature]) => startsWith(bytes, ...signature))?.[0];
}

/**
 * Finds out what bytes are, by what they hold; the name of the file plays no part.
 *
 * @returns a media type, or null when nothing is recognised.
 */
export async function recogniseMediaType(bytes: Uint8Array): Promise<string | null> {
  const signed = await bySignature(bytes);
  if (signed !== undefined && signed !== 'application/xml') return signed;
  if (hasPdfHeader(bytes)) return mediaTypes.pdf;
  return recogniseText(bytes) ?? signed ?? null;
}
