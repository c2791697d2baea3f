import { createHash } from 'node:crypto';
import { constants, type BigIntStats } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { emptySha256 } from '../../core/empty-sha256.ts';
import { tooManyBytes } from '../../core/files/too-many-bytes.ts';
import { LiasseError } from '../../core/liasse-error.ts';
import { type Limits } from '../../core/limits.ts';
import { type ProblemCode, problem } from '../../core/problem.ts';
import { type Identity, type Submission } from '../../core/use-cases/analyse-batch.ts';
import { displayName } from './display-name.ts';

export interface WalkOptions {
  readonly limits: Limits;
  /** Folder that is not handed in even when it lies inside one that is: the results'. */
  readonly except: string;
}

/** Bytes of a file in memory while it is hashed. */
const hashedAtOnce = 128 * 1024;

/** Something found on the disk; `location` is its path in bytes. */
interface Found {
  readonly location: Buffer;
  /** Path inside the folder handed in. */
  readonly name: Buffer;
  readonly kind: 'file' | 'folder' | 'other' | 'unreadable';
}

/**
 * Finds the files handed in. Links are not followed, pipes and devices not opened: each is named and refused.
 *
 * @param inputs - files and folders, as given on the command line.
 * @returns inputs in the order given; inside a folder by the bytes of the path.
 * @throws LiasseError `configuration-invalid` naming the inputs that are not there.
 */
export async function walkInputs(inputs: readonly string[], options: WalkOptions): Promise<Submission[]> {
  const except = await identityOf(Buffer.from(options.except));
  const roots = await Promise.all(inputs.map(async (input) => ({ input, stats: await statsOf(Buffer.from(input)) })));
  const absent = roots.filter(({ stats }) => stats === undefined).map(({ input }) => input);
  if (absent.length > 0) {
    const message = `Introuvable : ${absent.join(', ')}. Vérifiez le chemin.`;
    throw new LiasseError('configuration-invalid', message);
  }
  const submissions: Submission[] = [];
  for (const { input, stats } of roots) {
    const location = Buffer.from(resolve(input));
    const root: Found = { location, name: Buffer.from(basename(resolve(input))), kind: kindOf(stats) };
    const found = root.kind === 'folder' ? await walkFolder(location, except) : [root];
    for (const one of found) submissions.push(submissionOf(one, options.limits));
  }
  return submissions;
}

async function walkFolder(root: Buffer, except: string | undefined): Promise<Found[]> {
  const found: Found[] = [];
  const folders: Found[] = [{ location: root, name: Buffer.alloc(0), kind: 'folder' }];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    if (except !== undefined && (await identityOf(folder.location)) === except) continue;
    for (const entry of await entriesOf(folder)) (entry.kind === 'folder' ? folders : found).push(entry);
  }
  return found.sort((a, b) => Buffer.compare(a.name, b.name));
}

async function entriesOf(folder: Found): Promise<Found[]> {
  const entries = await readdir(folder.location, { withFileTypes: true, encoding: 'buffer' }).catch(() => undefined);
  // A folder that cannot be listed hides files: it has its own line, so that they are not lost in silence.
  if (entries === undefined) return [{ ...folder, kind: 'unreadable' }];
  return entries.map((entry) => ({
    location: joined(folder.location, entry.name),
    name: folder.name.length === 0 ? entry.name : joined(folder.name, entry.name),
    kind: kindOf(entry),
  }));
}

function joined(folder: Buffer, name: Buffer): Buffer {
  return Buffer.concat([folder, Buffer.from('/'), name]);
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean } | undefined): Found['kind'] {
  if (entry?.isFile() === true) return 'file';
  return entry?.isDirectory() === true ? 'folder' : 'other';
}

function submissionOf({ location, name, kind }: Found, limits: Limits): Submission {
  const source = displayName(name) === '' ? '.' : displayName(name);
  if (kind === 'file') return { source, identify: async () => identify(location, limits) };
  const refused = unread(kind === 'unreadable' ? 'unreadable-file' : 'not-a-regular-file');
  return { source, identify: async () => Promise.resolve(refused) };
}

async function identify(location: Buffer, limits: Limits): Promise<Identity> {
  const hashed = await hashFile(location).catch(() => undefined);
  if (hashed === undefined) return unread('unreadable-file');
  const { sha256, bytes } = hashed;
  const refusal = tooManyBytes(bytes, limits.bytesPerFile);
  if (refusal !== undefined) return { sha256, bytes, content: { kind: 'refused', problem: refusal } };
  return { sha256, bytes, content: { kind: 'file', file: { sha256, location } } };
}

async function hashFile(location: Buffer): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  // One for all reads: a stream takes a new one for each, which has the whole heap collected every few files.
  const buffer = Buffer.allocUnsafe(hashedAtOnce);
  let bytes = 0;
  // Not to wait for ever, should a pipe or a link have taken the place of the file since it was found.
  const handle = await open(location, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    let bytesRead = 0;
    do {
      ({ bytesRead } = await handle.read(buffer));
      hash.update(buffer.subarray(0, bytesRead));
      bytes += bytesRead;
    } while (bytesRead > 0);
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

function unread(code: ProblemCode): Identity {
  return { sha256: emptySha256, bytes: 0, content: { kind: 'refused', problem: problem(code) } };
}

async function statsOf(path: Buffer): Promise<BigIntStats | undefined> {
  return lstat(path, { bigint: true }).catch(() => undefined);
}

/** Device and inode: one folder, whatever its path. */
async function identityOf(path: Buffer): Promise<string | undefined> {
  const stats = await statsOf(path);
  return stats === undefined ? undefined : `${stats.dev}:${stats.ino}`;
}
