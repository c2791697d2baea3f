import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { type BatchManifest } from '../../../core/intake/batch-manifest.ts';
import { submissionName } from '../../../core/intake/submission-name.ts';
import { type BatchId, type BatchRecord, type SubmissionRecord } from '../../../core/ports/batch-ledger.ts';
import { type Upload, type UploadBox } from '../../../core/ports/upload-box.ts';
import { problem } from '../../../core/problem.ts';
import { type Submission } from '../../../core/use-cases/analyse-batch.ts';
import { submitBatch, type SubmitOptions } from '../../../core/use-cases/submit-batch.ts';

const id = { tenant: 'mairie', batch: 'lot-1' };
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Uploads bucket in memory: key to hash. */
class Box implements UploadBox {
  readonly objects = new Map<string, string>();
  readonly uploads: Upload[] = [];
  readonly manifests: BatchManifest[] = [];
  readonly log: string[] = [];
  outcome: (upload: Upload) => 'put' | 'changed' | 'unreadable' = () => 'put';

  async keys(): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set(this.objects.keys()));
  }

  async holds(key: string, sha256: string): Promise<boolean> {
    return Promise.resolve(this.objects.get(key) === sha256);
  }

  async put(upload: Upload): Promise<'put' | 'changed' | 'unreadable'> {
    const outcome = this.outcome(upload);
    this.log.push(`put ${upload.key}`);
    if (outcome === 'put') {
      this.uploads.push(upload);
      this.objects.set(upload.key, upload.file.sha256);
    }
    return Promise.resolve(outcome);
  }

  async announce(_: BatchId, manifest: BatchManifest): Promise<void> {
    this.log.push('manifest');
    this.manifests.push(manifest);
    return Promise.resolve();
  }
}

const silent = { found: () => undefined, examined: () => undefined, planned: () => undefined, there: () => undefined };

function options(box: UploadBox, more: Partial<SubmitOptions> = {}): SubmitOptions {
  const ledger = { batch: async () => Promise.resolve(undefined), submissions: () => known([]) };
  return { box, ledger, hash, sleep: async () => Promise.resolve(), progress: silent, lanes: 3, ...more };
}

async function* known(names: readonly string[]): AsyncGenerator<SubmissionRecord> {
  const common = { ...id, source: '', sha256: '', bytes: 0, engine: 'onnx', key: '', receivedAt: '' } as const;
  for (const submission of names) yield await Promise.resolve({ ...common, submission });
}

function file(source: string, content: string): Submission {
  const sha256 = hash(content);
  const at = { sha256, location: null };
  const identity = { sha256, bytes: content.length, content: { kind: 'file', file: at } } as const;
  return { source, identify: async () => Promise.resolve(identity) };
}

function link(source: string): Submission {
  const content = { kind: 'refused', problem: problem('not-a-regular-file') } as const;
  return { source, identify: async () => Promise.resolve({ sha256: hash(''), bytes: 0, content }) };
}

test('the manifest comes first and counts what is sent; what is not is told', async () => {
  const box = new Box();
  const report = await submitBatch(id, [file('a', '1'), link('l'), file('b/c', '2')], options(box));
  expect(box.log[0]).toBe('manifest');
  expect(box.manifests).toEqual([{ files: 2 }]);
  expect([...box.objects.keys()].sort()).toEqual(['drop/mairie/lot-1/a', 'drop/mairie/lot-1/b/c']);
  expect(report).toMatchObject({ sent: 2, kept: 0, expected: 2 });
  expect(report.refused).toEqual([{ source: 'l', reason: expect.stringContaining('pas un fichier ordinaire') }]);
});

test('sent again, what is there is not sent twice', async () => {
  const box = new Box();
  const files = [file('a', '1'), file('a', '2'), file('x\ny', '3')];
  await submitBatch(id, files, options(box));
  box.uploads.length = 0;
  expect(await submitBatch(id, files, options(box))).toMatchObject({ sent: 0, kept: 3, expected: 3 });
  expect(box.uploads).toEqual([]);
});

test('what the ledger has is not even looked for, and other files of the batch count', async () => {
  const box = new Box();
  const names = [submissionName('a', hash('1'), hash), 'of-another-sending'];
  const ledger = { batch: async () => Promise.resolve(undefined), submissions: () => known(names) };
  const report = await submitBatch(id, [file('a', '1'), file('b', '2')], options(box, { ledger }));
  expect(report).toMatchObject({ sent: 1, kept: 1, expected: 3 });
  expect(box.manifests).toEqual([{ files: 3 }]);
});

test('two contents of one name each have an object of their own; the same twice is one', async () => {
  const box = new Box();
  const report = await submitBatch(id, [file('a', '1'), file('a', '2'), file('a', '1')], options(box));
  expect(report).toMatchObject({ sent: 2, repeated: 1, expected: 2 });
  const [named, numbered] = box.uploads;
  expect(named).toMatchObject({ key: 'drop/mairie/lot-1/a' });
  const submission = submissionName('a', numbered?.file.sha256 ?? '', hash);
  expect(numbered).toMatchObject({ key: `post/mairie/lot-1/${submission}`, source: 'a' });
});

test('a file that changed since an earlier sending is not put over what was sent', async () => {
  const box = new Box();
  await submitBatch(id, [file('a', '1')], options(box));
  expect(await submitBatch(id, [file('a', '2')], options(box))).toMatchObject({ sent: 1, kept: 0 });
  expect(box.objects.get('drop/mairie/lot-1/a')).toBe(hash('1'));
  expect(box.objects.size).toBe(2);
});

test('a file that changes on the way is looked at again', async () => {
  const box = new Box();
  const versions = [file('a', '1'), file('a', '22')];
  const changing: Submission = { source: 'a', identify: async () => (versions.shift() ?? file('a', '22')).identify() };
  box.outcome = ({ bytes }) => (bytes === 1 ? 'changed' : 'put');
  expect(await submitBatch(id, [changing], options(box))).toMatchObject({ sent: 1, expected: 1, refused: [] });
  expect([...box.objects.values()]).toEqual([hash('22')]);
});

test('a file that does not stop changing, or vanishes, is told and no longer expected', async () => {
  const box = new Box();
  box.outcome = ({ key }) => (key.endsWith('a') ? 'put' : key.endsWith('gone') ? 'unreadable' : 'changed');
  const files = [file('a', '1'), file('gone', '2'), file('moving', '3')];
  const report = await submitBatch(id, files, options(box));
  expect(report).toMatchObject({ sent: 1, expected: 1 });
  expect(report.refused.map(({ source }) => source).sort()).toEqual(['gone', 'moving']);
  expect(box.manifests).toEqual([{ files: 3 }, { files: 1 }]);
});

test('files wait until the deployment knows of another engine', async () => {
  const box = new Box();
  let asked = 0;
  const batch = async (): Promise<BatchRecord | undefined> => {
    asked += 1;
    return Promise.resolve(asked < 4 ? undefined : record('textract', 0));
  };
  const ledger = { batch, submissions: () => known([]) };
  await submitBatch(id, [file('a', '1')], options(box, { ledger, engine: 'textract' }));
  expect(box.manifests).toEqual([{ files: 1, engine: 'textract' }]);
  expect(asked).toBe(4);
});

test('a deployment that never learns of the engine gets no file', async () => {
  const box = new Box();
  const submitting = submitBatch(id, [file('a', '1')], options(box, { engine: 'textract' }));
  await expect(submitting).rejects.toMatchObject({ code: 'engine-unavailable', retryable: true });
  expect(box.uploads).toEqual([]);
});

test('a batch under way keeps its engine', async () => {
  const box = new Box();
  const ledger = { batch: async () => Promise.resolve(record('onnx', 3)), submissions: () => known([]) };
  const submitting = submitBatch(id, [file('a', '1')], options(box, { ledger, engine: 'textract' }));
  await expect(submitting).rejects.toMatchObject({ code: 'configuration-invalid' });
  expect(box.log).toEqual([]);
});

test('nothing to send is said', async () => {
  await expect(submitBatch(id, [link('l')], options(new Box()))).rejects.toThrow('Aucun fichier à envoyer.');
});

function record(engine: 'onnx' | 'textract', received: number): BatchRecord {
  const statuses = { done: 0, partial: 0, rejected: 0, failed: 0 };
  return { ...id, engine, received, finished: 0, statuses, pages: 0, documents: 0, review: 0 };
}
