import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { DerivedKeys } from '../../../adapters/aws/derived-keys.ts';
import { fileItemKey, submissionKey } from '../../../adapters/aws/ledger/items.ts';
import { type FileId, type SubmissionRecord } from '../../../core/ports/batch-ledger.ts';
import { letterLines, nativePdf } from '../../fixtures/native-pdf.ts';
import { batchLedgerOf } from '../batch-ledger-of.ts';
import { allObjects, contentOf } from '../deployed/all-objects.ts';
import { callFunction } from '../deployed/call-function.ts';
import { TenantBatch } from '../deployed/tenant-batch.ts';
import { type Scenario, type ScenarioContext } from '../scenario.ts';

const batchName = 'purge';

/** In the text of the one that is due, and of no other file of the account. */
const canary = 'Zebulon-Canari-7316';

/** Has an attachment, which is kept as a file of its own. */
const mail = 'samples/batch/Courriels/Inscription périscolaire Capucine.eml';

const certificateSchema = z.object({
  purged: z.array(z.object({ kind: z.string(), tenant: z.string(), sha256: z.string(), objects: z.number() })),
});

/** Makes a submission, and all files in it, due since yesterday. */
async function makeDue(
  context: ScenarioContext,
  submission: SubmissionRecord,
  files: readonly FileId[],
): Promise<void> {
  const { clients, output } = context;
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  for (const key of [submissionKey(submission), ...files.map(fileItemKey)]) {
    await clients.dynamo.send(
      new UpdateCommand({
        TableName: output('RecordsTable'),
        Key: { ...key },
        UpdateExpression: 'SET dueAt = :day',
        ConditionExpression: 'dueKind = :expires',
        ExpressionAttributeValues: { ':day': yesterday, ':expires': 'EXPIRES' },
      }),
    );
  }
}

async function certified(context: ScenarioContext): Promise<z.infer<typeof certificateSchema>['purged']> {
  const { clients, tenant } = context;
  const certificates = (await allObjects(clients.s3)).filter(({ key }) => key.startsWith('certificates/'));
  const contents = await Promise.all(certificates.map((each) => contentOf(clients.s3, each)));
  return contents
    .flatMap((text) => certificateSchema.parse(JSON.parse(text)).purged)
    .filter((line) => line.tenant === tenant);
}

/** Objects of the tenant whose content has the canary. */
async function canaries({ clients: { s3 }, tenant }: ScenarioContext): Promise<string[]> {
  const found: string[] = [];
  for (const object of await allObjects(s3)) {
    if (object.isMark || !object.key.includes(`/${tenant}/`)) continue;
    if ((await contentOf(s3, object)).includes(canary)) found.push(object.key);
  }
  return found;
}

/** What is due: a letter, sent twice and deleted by its sender since, and a mail with what came with it. */
async function handIn(context: ScenarioContext): Promise<{ due: SubmissionRecord[]; kept: SubmissionRecord[] }> {
  const { assert, clients, output, repository } = context;
  const batch = new TenantBatch(context, batchName);
  const letter = nativePdf([[canary, ...letterLines(1)]]);
  const { key } = await batch.drop('échu.pdf', letter);
  await batch.drop('courriel.eml', await readFile(join(repository, mail)));
  const replaced = await batch.drop('remplacé.pdf', nativePdf([letterLines(2)]));
  await batch.finished(3);
  await batch.drop('échu.pdf', letter);
  await clients.s3.send(new DeleteObjectCommand({ Bucket: output('UploadsBucket'), Key: key }));
  await batch.drop('remplacé.pdf', nativePdf([letterLines(3)]));
  await batch.finished(4);
  const submissions = await batch.submissions();
  const isDue = ({ source, versionId }: SubmissionRecord): boolean =>
    source !== 'remplacé.pdf' || versionId === replaced.versionId;
  assert.ok('the canary is kept where it belongs', (await canaries(context)).length >= 4);
  return { due: submissions.filter(isDue), kept: submissions.filter((each) => !isDue(each)) };
}

/** The files of submissions: themselves and their members. */
async function filesOf(context: ScenarioContext, submissions: readonly SubmissionRecord[]): Promise<FileId[]> {
  const batch = new TenantBatch(context, batchName);
  const lines = await batch.results();
  const members = lines.filter(({ source }) => source.startsWith('courriel.eml'));
  const hashes = new Set([...submissions, ...members].map(({ sha256 }) => sha256));
  return [...hashes].map((sha256) => ({ tenant: context.tenant, engine: 'onnx' as const, sha256 }));
}

/** What a release before this one would have kept of a file. */
async function readByEarlierVersions({ clients, output }: ScenarioContext, file: FileId): Promise<void> {
  const keys = new DerivedKeys({ onnx: '0ea711e7', textract: '0ea711e7' });
  for (const Key of [keys.record(file), `${keys.pages(file)}1.json`, keys.words(file)])
    await clients.s3.send(new PutObjectCommand({ Bucket: output('DerivedBucket'), Key, Body: canary }));
}

export const scenario: Scenario = {
  name: 'what is due is purged in all its versions, certified, and nothing of it is left; its neighbours stay',
  async run(context) {
    const { assert, clients, tenant } = context;
    const ledger = batchLedgerOf(context);
    const { due, kept } = await handIn(context);
    assert.equal('three are due, one is not', [due.length, kept.length], [3, 1]);
    const files = await filesOf(context, due);
    assert.ok('and what came with the mail', files.length > due.length);
    for (const file of files) await readByEarlierVersions(context, file);
    for (const submission of due) await makeDue(context, submission, files);
    const { purged } = z.object({ purged: z.number() }).parse(await callFunction(context, 'PurgeFunctionName', {}));
    assert.ok('submissions and analyses were purged', purged >= due.length + files.length);

    // Another tenant may hold the same content: that is none of this one's business.
    const left = (await allObjects(clients.s3)).filter(({ key }) => key.includes(`/${tenant}/`));
    for (const { source, key, submission, versionId } of due) {
      const own = left.filter(
        (each) => each.key === key && (source !== 'remplacé.pdf' || each.versionId === versionId),
      );
      assert.equal(`no version of ${source} is left`, own, []);
      assert.equal(
        `nor its result`,
        left.filter((each) => each.key.includes(submission)),
        [],
      );
      assert.equal(`nor its entry`, await ledger.submission({ tenant, batch: batchName, submission }), undefined);
    }
    for (const { sha256 } of files)
      assert.equal(
        'nothing is named by its hash',
        left.filter(({ key }) => key.includes(sha256)),
        [],
      );
    assert.equal('the ledger knows none of the files', (await ledger.files(files)).size, 0);
    assert.equal('no object has a word of it', await canaries(context), []);

    const lines = await certified(context);
    const named = (kind: string): Set<string> =>
      new Set(lines.filter((each) => each.kind === kind).map(({ sha256 }) => sha256));
    assert.equal('each paper is certified', named('submission'), new Set(due.map(({ sha256 }) => sha256)));
    assert.equal('each analysis is', named('analysis'), new Set(files.map(({ sha256 }) => sha256)));
    assert.ok(
      'with what went',
      lines.every(({ objects }) => objects > 0),
    );

    const batch = new TenantBatch(context, batchName);
    assert.equal(
      'the one that is not due stays',
      (await batch.submissions()).map(({ sha256 }) => sha256),
      kept.map(({ sha256 }) => sha256),
    );
    const [stays] = kept;
    assert.equal(
      'with its version',
      left.filter(({ key, versionId }) => key === stays?.key && versionId === stays.versionId).length,
      1,
    );
    assert.equal(
      'and its result',
      (await batch.results()).map(({ sha256 }) => sha256),
      kept.map(({ sha256 }) => sha256),
    );
  },
};
