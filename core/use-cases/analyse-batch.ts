import { type MemberRecord } from '../file-record.ts';
import { type Limits } from '../limits.ts';
import { type BatchProgress } from '../ports/batch-progress.ts';
import { type FileAtHand } from '../ports/file-reader.ts';
import { problem, type Problem } from '../problem.ts';
import { type FileRecords } from './file-records.ts';

/** Something handed in, before its bytes were looked at. */
export interface Submission {
  /** Name for the results: path inside the folder handed in, or the file's base name. */
  readonly source: string;
  /** Reads it once, for its hash; or says why it is not a file to be read. */
  readonly identify: () => Promise<Identity>;
}

/** What there is to read; a refused file suffers its problem under this name, whatever its bytes are. */
type Content =
  { readonly kind: 'file'; readonly file: FileAtHand } | { readonly kind: 'refused'; readonly problem: Problem };

export interface Identity {
  readonly sha256: string;
  readonly bytes: number;
  readonly content: Content;
}

/** A file under one of its names; the record of its content is found by the hash. */
export interface NamedFile extends Identity {
  readonly source: string;
  readonly members: readonly NamedFile[];
}

export interface BatchOptions {
  readonly records: Pick<FileRecords, 'recordOf'>;
  readonly limits: Limits;
  readonly progress: BatchProgress;
  /** How many submissions are at work at the same time, at least 1. */
  readonly lanes: number;
}

/**
 * Reads everything handed in, archives with their members.
 *
 * @returns one named file a submission, in the order of the submissions.
 * @throws LiasseError when nothing can be read at all.
 */
export async function analyseBatch(submissions: readonly Submission[], options: BatchOptions): Promise<NamedFile[]> {
  options.progress.filesFound(submissions.length);
  const results: NamedFile[] = [];
  const waiting = submissions.entries();
  const lane = async (): Promise<void> => {
    for (const [index, submission] of waiting) {
      results[index] = await analyseSubmission(submission, options);
    }
  };
  await Promise.all(Array.from({ length: options.lanes }, lane));
  return results;
}

async function analyseSubmission({ source, identify }: Submission, options: BatchOptions): Promise<NamedFile> {
  return analyseTree({ source, ...(await identify()), members: [] }, options);
}

/** A named file whose members are still being found. */
interface OpenNamedFile extends NamedFile {
  content: Content;
  members: readonly OpenNamedFile[];
}

/** What the members found under one submission may still amount to, at all levels together. */
interface Allowance {
  members: number;
  bytes: number;
}

/** Level by level, so that which archive exceeds the allowance does not hang on which was read first. */
async function analyseTree(root: OpenNamedFile, options: BatchOptions): Promise<NamedFile> {
  const allowance = { members: options.limits.membersPerArchive, bytes: options.limits.bytesPerArchive };
  let named = [root];
  for (let level = 0; named.length > 0; level += 1) {
    const found = await Promise.all(named.map(async (file) => membersOf(file, options)));
    const tooDeep = level >= options.limits.archiveLevels ? problem('too-many-levels') : undefined;
    named = named.flatMap((file, index) => openMembers(file, found[index] ?? [], { allowance, tooDeep }));
    options.progress.filesFound(named.length);
  }
  return root;
}

/** Reads the file; only its members are remembered, the rest lies in the store. */
async function membersOf({ content }: NamedFile, options: BatchOptions): Promise<readonly MemberRecord[]> {
  const members = content.kind === 'refused' ? [] : (await options.records.recordOf(content.file)).members;
  options.progress.fileDone();
  return members;
}

function openMembers(
  container: OpenNamedFile,
  members: readonly MemberRecord[],
  { allowance, tooDeep }: { allowance: Allowance; tooDeep: Problem | undefined },
): OpenNamedFile[] {
  if (members.length === 0 || container.content.kind === 'refused') return [];
  const refused = tooDeep ?? spend(allowance, members);
  if (refused === undefined) {
    const { file } = container.content;
    container.members = members.map((member) => namedMember(container.source, member, file));
  } else container.content = { kind: 'refused', problem: refused };
  return [...container.members];
}

function namedMember(source: string, member: MemberRecord, container: FileAtHand): OpenNamedFile {
  const { sha256, bytes, path, problem: why } = member;
  const content: Content =
    why === undefined
      ? { kind: 'file', file: { sha256, location: null, container } }
      : { kind: 'refused', problem: why };
  return { source: `${source}!${path}`, sha256, bytes, content, members: [] };
}

function spend(allowance: Allowance, members: readonly MemberRecord[]): Problem | undefined {
  const bytes = members.reduce((sum, member) => sum + member.bytes, 0);
  if (members.length > allowance.members) return problem('too-many-members');
  if (bytes > allowance.bytes) return problem('archive-bomb-limit');
  allowance.members -= members.length;
  allowance.bytes -= bytes;
  return undefined;
}
