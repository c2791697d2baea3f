import { type Upload } from './upload-queue.ts';
import { uploadKey } from './upload-key.ts';

/** What file managers leave in folders by themselves. */
const leftovers = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

type Found = Pick<Upload, 'key' | 'source' | 'file'>;

/** All files of a drop, folders walked through. Must be called within the event, which forgets its items afterwards. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<Found[]> {
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return pickedFiles([...files]);
  const found: Found[] = [];
  for (const entry of entries) await walk(entry, found);
  return found;
}

/** Files of a picker; those of a folder carry their path in it. */
export function pickedFiles(files: readonly File[]): Found[] {
  return files.flatMap((file) => foundOf(file, file.webkitRelativePath === '' ? file.name : file.webkitRelativePath));
}

async function walk(entry: FileSystemEntry, found: Found[]): Promise<void> {
  const source = entry.fullPath.replace(/^\//u, '');
  if (entry instanceof FileSystemFileEntry) {
    const file = await new Promise<File>((resolve, reject) => {
      entry.file(resolve, reject);
    });
    found.push(...foundOf(file, source));
  }
  if (entry instanceof FileSystemDirectoryEntry) for (const child of await childrenOf(entry)) await walk(child, found);
}

/** A folder gives its entries by the hundred, until it gives none. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return children;
    children.push(...some);
  }
}

function foundOf(file: File, source: string): Found[] {
  if (leftovers.has(file.name)) return [];
  const key = uploadKey({ source, size: file.size, lastModified: file.lastModified });
  return [{ key, source, file }];
}
