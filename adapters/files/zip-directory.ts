import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';

/** The list of what is in a ZIP archive. */
export interface ZipDirectory {
  readonly archive: ZipFile;
  readonly entries: readonly Entry[];
  /** `all`: every entry was listed. `cut`: the list is damaged. `locked`: the list itself is encrypted. `more`: stopped by `most`. */
  readonly stop: 'all' | 'cut' | 'locked' | 'more';
}

/**
 * Lists a ZIP archive by its central directory; no member is read.
 *
 * @param most - stops listing when that many entries have been kept.
 * @param keeps - which entries are listed; the others only count for ten times `most`.
 * @returns undefined when the bytes have no central directory.
 */
export async function zipDirectory(
  bytes: Uint8Array,
  most: number,
  keeps: (entry: Entry) => boolean = () => true,
): Promise<ZipDirectory | undefined> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Names are decoded and sizes checked by us: the library would give up the whole archive for one bad entry.
  const archive = await fromBufferPromise(buffer, { decodeStrings: false, validateEntrySizes: false }).catch(
    () => undefined,
  );
  if (archive === undefined) return undefined;
  const entries: Entry[] = [];
  try {
    for await (const entry of archive.eachEntry()) {
      if (keeps(entry)) entries.push(entry);
      if (entries.length > most || archive.entriesRead > 10 * most)
        return { archive, entries: entries.slice(0, most), stop: 'more' };
    }
    return { archive, entries, stop: 'all' };
  } catch (error) {
    const locked = error instanceof Error && error.message.includes('strong encryption');
    return { archive, entries, stop: locked ? 'locked' : 'cut' };
  }
}
