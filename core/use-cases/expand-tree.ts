import { fileKey } from '../file-key.ts';
import { type FileRecord } from '../file-record.ts';
import { type Limits } from '../limits.ts';
import { type BatchLedger, type FileId, type SubmissionRecord } from '../ports/batch-ledger.ts';
import { type FileAtHand } from '../ports/file-reader.ts';
import { type ResultStore } from '../ports/result-store.ts';
import { silentProgress } from '../silent-progress.ts';
import { analyseBatch, type NamedFile } from './analyse-batch.ts';

export interface TreeSources {
  readonly ledger: Pick<BatchLedger, 'files'>;
  readonly records: Pick<ResultStore, 'file'>;
  readonly versions: string;
  readonly limits: Limits;
}

/** A member that must be analysed before the tree is known to its end. */
export interface MissingMember extends FileId {
  readonly bytes: number;
}

export interface Tree {
  readonly root: NamedFile;
  /** Empty: nothing in the tree can change any more. */
  readonly missing: readonly MissingMember[];
}

/** The file handed in and all that was found in it so far, named and bounded as on one machine. */
export async function expandTree(submission: SubmissionRecord, sources: TreeSources): Promise<Tree> {
  const { tenant, engine, source, sha256, bytes } = submission;
  const missing = new Map<string, MissingMember>();
  const recordOf = async ({ sha256: member }: FileAtHand): Promise<FileRecord> => {
    const file = { tenant, engine, sha256: member };
    const state = (await sources.ledger.files([file])).get(fileKey(file));
    if (state?.finished === undefined) {
      missing.set(fileKey(file), { ...file, bytes: 0 });
      return withoutMembers;
    }
    if (state.finished.members === 0) return withoutMembers;
    return (await sources.records.file({ sha256: member, versions: sources.versions })) ?? withoutMembers;
  };
  const identity = { sha256, bytes, content: { kind: 'file', file: { sha256, location: null } } } as const;
  const [root] = await analyseBatch([{ source, identify: async () => Promise.resolve(identity) }], {
    records: { recordOf },
    limits: sources.limits,
    progress: silentProgress,
    lanes: 1,
  });
  if (root === undefined) throw new Error('one submission, one named file');
  return { root, missing: [...missing.values()].map((member) => ({ ...member, bytes: bytesOf(root, member.sha256) })) };
}

const withoutMembers: FileRecord = { mediaType: null, pages: [], members: [], problems: [], openSeconds: 0 };

function bytesOf(named: NamedFile, sha256: string): number {
  for (const one of namedFiles(named)) if (one.sha256 === sha256) return one.bytes;
  return 0;
}

/** The file and its members, each behind its container: the order of the results. */
export function* namedFiles(named: NamedFile): Generator<NamedFile> {
  yield named;
  for (const member of named.members) yield* namedFiles(member);
}
