import { crc32 } from 'node:zlib';
import { type Entry, type ZipFile } from 'yauzl';
import { type Limits } from '../../core/limits.ts';
import { problem, type Problem } from '../../core/problem.ts';

export type MemberContent = { readonly bytes: Uint8Array } | { readonly problem: Problem };

const megabyte = 1024 * 1024;
const stored = 0;
const deflated = 8;

/** Why the headers alone forbid unpacking an entry; undefined when they do not. */
export function headerProblem(entry: Entry, limits: Limits): Problem | undefined {
  if (entry.isEncrypted()) return problem('encrypted');
  if (entry.compressionMethod !== stored && entry.compressionMethod !== deflated) {
    return problem('archive-entry-refused', 'Sa méthode de compression n’est pas prise en charge.');
  }
  const size = entry.uncompressedSize;
  if (size > limits.bytesPerFile) {
    return problem(
      'too-many-bytes',
      `${Math.round(size / megabyte)} Mo, limite ${Math.round(limits.bytesPerFile / megabyte)} Mo.`,
    );
  }
  const ratio = (size - megabyte) / Math.max(1, entry.compressedSize);
  return ratio > limits.archiveRatio
    ? problem('archive-bomb-limit', `Taux de compression supérieur à ${limits.archiveRatio}.`)
    : undefined;
}

async function unpack(archive: ZipFile, entry: Entry): Promise<Uint8Array | undefined> {
  const stream = await archive.openReadStreamPromise(entry);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) return undefined;
    length += chunk.length;
    // The header lied about the size: leaving the loop ends the stream.
    if (length > entry.uncompressedSize) return undefined;
    chunks.push(chunk);
  }
  const [only] = chunks;
  // Small members would share the pool of Node's buffers, and views of the archive itself are not for callers to keep.
  return only !== undefined && chunks.length === 1 ? only.slice() : Buffer.concat(chunks, length);
}

/**
 * Unpacks one entry of an archive.
 *
 * @returns its bytes, never more than the header says nor than `limits.bytesPerFile`, checked against their checksum.
 */
export async function readZipMember(archive: ZipFile, entry: Entry, limits: Limits): Promise<MemberContent> {
  const refused = headerProblem(entry, limits);
  if (refused !== undefined) return { problem: refused };
  try {
    const bytes = await unpack(archive, entry);
    if (bytes?.length === entry.uncompressedSize && crc32(bytes) === entry.crc32) return { bytes };
  } catch {
    // Damaged data: said below, as for a wrong size or checksum.
  }
  return { problem: problem('corrupt') };
}
