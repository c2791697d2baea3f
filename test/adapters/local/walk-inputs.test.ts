import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { walkInputs } from '../../../adapters/local/walk-inputs.ts';
import { emptySha256 } from '../../../core/empty-sha256.ts';
import { limitsSchema } from '../../../core/limits.ts';
import { type Identity } from '../../../core/use-cases/analyse-batch.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const folder = temporaryFolder();

function newFolder(...files: readonly (string | Buffer)[]): string {
  const made = mkdtempSync(join(folder, 'in-'));
  for (const file of files) {
    const path = Buffer.concat([Buffer.from(`${made}/`), Buffer.from(file)]);
    const slash = path.lastIndexOf('/');
    mkdirSync(path.subarray(0, slash), { recursive: true });
    writeFileSync(path, file);
  }
  return made;
}

const options = { limits: limitsSchema.parse({ bytesPerFile: 1000 }), except: join(folder, 'none') };

async function found(inputs: string[], except = options.except): Promise<[string, Identity][]> {
  const submissions = await walkInputs(inputs, { ...options, except });
  return Promise.all(
    submissions.map(async ({ source, identify }): Promise<[string, Identity]> => [source, await identify()]),
  );
}

const sources = async (inputs: string[], except?: string): Promise<string[]> =>
  (await found(inputs, except)).map(([source]) => source);

test('inputs come in the order given, files of a folder by the bytes of their path', async () => {
  const input = newFolder('b', 'a/z', 'a.b', 'a/é', 'a/B', 'Z', '😀', '～');
  expect(await sources([join(input, 'b'), input])).toEqual(['b', 'Z', 'a.b', 'a/B', 'a/z', 'a/é', 'b', '～', '😀']);
});

test('a file is known by the hash of its bytes', async () => {
  const [[source, identity] = []] = await found([join(newFolder('lettre.pdf'), 'lettre.pdf')]);
  const sha256 = createHash('sha256').update('lettre.pdf').digest('hex');
  expect(source).toBe('lettre.pdf');
  expect(identity).toMatchObject({ sha256, bytes: 10, content: { kind: 'file', file: { sha256 } } });
});

test('a file over the limit is hashed and refused', async () => {
  const input = newFolder();
  writeFileSync(join(input, 'big'), Buffer.alloc(1001));
  const [[, identity] = []] = await found([input]);
  expect(identity).toMatchObject({ bytes: 1001, content: { kind: 'refused', problem: { code: 'too-many-bytes' } } });
  expect(identity?.sha256).not.toBe(emptySha256);
});

test('links are not followed and pipes not opened, wherever they stand', async () => {
  const input = newFolder('a', 'folder/b');
  symlinkSync(join(input, 'a'), join(input, 'link'));
  symlinkSync(join(input, 'folder'), join(input, 'linked-folder'));
  symlinkSync('/nowhere', join(input, 'broken'));
  execFileSync('/usr/bin/env', ['mkfifo', join(input, 'pipe')]);
  const refused = (await found([input, join(input, 'link')])).filter(([, { content }]) => content.kind === 'refused');
  expect(refused.map(([source]) => source)).toEqual(['broken', 'link', 'linked-folder', 'pipe', 'link']);
  for (const [, identity] of refused) {
    const content = { kind: 'refused', problem: expect.objectContaining({ code: 'not-a-regular-file' }) };
    expect(identity).toEqual({ sha256: emptySha256, bytes: 0, content });
  }
});

test('a name that is not UTF-8 is shown with replacement characters and read all the same', async () => {
  const input = newFolder(Buffer.from('\xe9t\xe9.pdf', 'latin1'));
  const [[source, identity] = []] = await found([input]);
  expect(source).toBe('\uFFFDt\uFFFD.pdf');
  expect(identity?.content.kind).toBe('file');
});

test('what is strange in a name is kept', async () => {
  const names = ['\uFEFFbom', 'a\nb', 'tab\t', '=cmd', '-rf'];
  expect((await sources([newFolder(...names)])).sort()).toEqual(names.sort());
});

test('the folder of the results is left out, however it is written', async () => {
  const input = newFolder('a', 'out/results.jsonl');
  expect(await sources([input], join(input, '.', 'x', '..', 'out'))).toEqual(['a']);
});

test('a file that vanishes before it is read has its line', async () => {
  const input = newFolder('a');
  const [submission] = await walkInputs([input], options);
  execFileSync('rm', ['-r', input]);
  expect(await submission?.identify()).toMatchObject({
    sha256: emptySha256,
    content: { kind: 'refused', problem: { code: 'unreadable-file' } },
  });
});

test('a file that turns into a pipe before it is read does not stop the run', async () => {
  const input = newFolder('a');
  const [submission] = await walkInputs([input], options);
  execFileSync('rm', [join(input, 'a')]);
  execFileSync('/usr/bin/env', ['mkfifo', join(input, 'a')]);
  expect((await submission?.identify())?.sha256).toBe(emptySha256);
});

test('inputs that are not there are named, all of them', async () => {
  const input = newFolder('a');
  await expect(walkInputs([input, '/no/1', '/no/2'], options)).rejects.toMatchObject({
    code: 'configuration-invalid',
    message: 'Introuvable : /no/1, /no/2. Vérifiez le chemin.',
  });
});
