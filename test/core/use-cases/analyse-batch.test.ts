import { expect, test } from '@jest/globals';
import { emptySha256 } from '../../../core/empty-sha256.ts';
import { type FileRecord } from '../../../core/file-record.ts';
import { type Limits, limitsSchema } from '../../../core/limits.ts';
import { type BatchProgress } from '../../../core/ports/batch-progress.ts';
import { type FileAtHand } from '../../../core/ports/file-reader.ts';
import { problem } from '../../../core/problem.ts';
import { analyseBatch, type NamedFile, type Submission } from '../../../core/use-cases/analyse-batch.ts';
import { analysedPage } from '../../fixtures/analysed-page.ts';

/** Members by the name of their archive; what is not a key is no archive. */
type Archives = Readonly<Record<string, readonly string[]>>;

const quiet: BatchProgress = {
  filesFound: () => undefined,
  fileDone: () => undefined,
  pagesFound: () => undefined,
  pagesDone: () => undefined,
};

function submission(source: string): Submission {
  const file = { sha256: source, location: Buffer.from(source) };
  return {
    source,
    identify: async () => Promise.resolve({ sha256: source, bytes: 10, content: { kind: 'file', file } }),
  };
}

function recordOf(name: string, archives: Archives): FileRecord {
  const members = (archives[name] ?? []).map((path) => ({ path, sha256: path, bytes: 10 }));
  return { mediaType: 'x', pages: [analysedPage(1)], members, problems: [], openSeconds: 0 };
}

async function analysed(sources: string[], archives: Archives, limits: Partial<Limits> = {}): Promise<string[]> {
  const records = { recordOf: async ({ sha256 }: FileAtHand) => Promise.resolve(recordOf(sha256, archives)) };
  const options = { records, limits: limitsSchema.parse(limits), progress: quiet, lanes: 3 };
  return (await analyseBatch(sources.map(submission), options)).flatMap(named);
}

function named({ source, content, members }: NamedFile): string[] {
  const line = content.kind === 'file' ? source : `${source} ${content.problem.code}`;
  return [line, ...members.flatMap(named)];
}

test('names every file once, in the order handed in, members behind their archive', async () => {
  const archives = { 'a.zip': ['b/1.pdf', 'c.zip'], 'c.zip': ['2.pdf'] };
  expect(await analysed(['z.pdf', 'a.zip', 'm.pdf'], archives)).toEqual([
    'z.pdf',
    'a.zip',
    'a.zip!b/1.pdf',
    'a.zip!c.zip',
    'a.zip!c.zip!2.pdf',
    'm.pdf',
  ]);
});

test('an archive that holds itself is opened as deep as the limit, no further', async () => {
  expect(await analysed(['q.zip'], { 'q.zip': ['q.zip'] }, { archiveLevels: 2 })).toEqual([
    'q.zip',
    'q.zip!q.zip',
    'q.zip!q.zip!q.zip too-many-levels',
  ]);
});

test('archives within an archive share its allowance of members', async () => {
  const archives = { 'a.zip': ['b.zip', 'c.zip'], 'b.zip': ['1', '2'], 'c.zip': ['3', '4'] };
  expect(await analysed(['a.zip'], archives, { membersPerArchive: 5 })).toEqual([
    'a.zip',
    'a.zip!b.zip',
    'a.zip!b.zip!1',
    'a.zip!b.zip!2',
    'a.zip!c.zip too-many-members',
  ]);
});

test('archives within an archive share its allowance of bytes', async () => {
  const archives = { 'a.zip': ['b.zip'], 'b.zip': ['1', '2'] };
  expect(await analysed(['a.zip'], archives, { bytesPerArchive: 25 })).toEqual([
    'a.zip',
    'a.zip!b.zip archive-bomb-limit',
  ]);
});

test('a member that could not be taken out has its line', async () => {
  const refused = problem('archive-entry-refused');
  const record = {
    ...recordOf('a.zip', {}),
    members: [{ path: 'x', sha256: emptySha256, bytes: 0, problem: refused }],
  };
  const options = {
    records: { recordOf: async () => Promise.resolve(record) },
    limits: limitsSchema.parse({}),
    progress: quiet,
    lanes: 1,
  };
  const [file] = await analyseBatch([submission('a.zip')], options);
  expect(file?.members).toEqual([
    { source: 'a.zip!x', sha256: emptySha256, bytes: 0, content: { kind: 'refused', problem: refused }, members: [] },
  ]);
});

test('what is not a file is named and not read', async () => {
  const link: Submission = {
    source: 'lien',
    identify: async () => {
      const content = { kind: 'refused', problem: problem('not-a-regular-file') } as const;
      return Promise.resolve({ sha256: emptySha256, bytes: 0, content });
    },
  };
  const records = { recordOf: async () => Promise.reject(new Error('read')) };
  const options = { records, limits: limitsSchema.parse({}), progress: quiet, lanes: 1 };
  expect((await analyseBatch([link], options)).flatMap(named)).toEqual(['lien not-a-regular-file']);
});
