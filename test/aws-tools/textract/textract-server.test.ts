import { type Server } from 'node:http';
import {
  DetectDocumentTextCommand,
  TextractClient,
  type DetectDocumentTextCommandOutput,
} from '@aws-sdk/client-textract';
import { z } from 'zod';
import { FaultPlan } from '../../aws/textract/fault-plan.ts';
import { InstantEngine } from '../../aws/textract/instant-engine.ts';
import { TextractControl } from '../../aws/textract/textract-control.ts';
import { textractServer } from '../../aws/textract/textract-server.ts';

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3);

let server: Server;
let client: TextractClient;
let control: TextractControl;
let milliseconds = 0;

beforeAll(async () => {
  server = textractServer({
    engines: { instant: () => Promise.resolve(new InstantEngine()), onnx: () => Promise.reject(new Error('not here')) },
    plan: new FaultPlan(() => milliseconds),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.int() }).parse(server.address());
  const endpoint = `http://127.0.0.1:${port}`;
  control = new TextractControl(endpoint);
  client = new TextractClient({
    endpoint,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    maxAttempts: 1,
  });
});

afterAll(async () => {
  client.destroy();
  await new Promise((resolve) => server.close(resolve));
});

beforeEach(() => control.set({}));

function detect(bytes: Uint8Array | undefined): Promise<DetectDocumentTextCommandOutput> {
  return client.send(new DetectDocumentTextCommand({ Document: { Bytes: bytes } }));
}

/** What befalls each of `count` calls, one after the other: its error's name, or `answered`. */
async function fates(count: number): Promise<string[]> {
  const names: string[] = [];
  for (let call = 0; call < count; call++) {
    const fate = detect(png).then(
      () => 'answered',
      (error: unknown) => z.instanceof(Error).parse(error).name,
    );
    names.push(await fate);
  }
  return names;
}

test('the SDK gets a page, its lines and their words, each with its place', async () => {
  const { Blocks: blocks = [], DocumentMetadata: metadata } = await detect(png);
  const lines = blocks.filter(({ BlockType }) => BlockType === 'LINE');
  const words = blocks.filter(({ BlockType }) => BlockType === 'WORD');
  const [page] = blocks;
  expect(metadata?.Pages).toBe(1);
  expect(lines.map(({ Text }) => Text)).toStrictEqual([
    'FACTURE',
    'Montant total 120,00 EUR',
    expect.stringMatching(/^Référence [0-9a-f]{12}$/),
  ]);
  expect(page).toMatchObject({ BlockType: 'PAGE', Relationships: [{ Ids: lines.map(({ Id }) => Id) }] });
  expect(lines.flatMap(({ Relationships }) => Relationships?.[0]?.Ids)).toStrictEqual(words.map(({ Id }) => Id));
  expect(words[0]?.Geometry?.Polygon).toHaveLength(4);
  expect(words[0]?.Confidence).toBe(99);
});

test.each([
  ['nothing', undefined, 'InvalidParameterException'],
  ['a text', new TextEncoder().encode('bonjour'), 'UnsupportedDocumentException'],
  ['more than 10 MB', new Uint8Array(10 * 1024 * 1024 + 1), 'DocumentTooLargeException'],
])('refuses %s with a typed error', async (_, bytes, name) => {
  await expect(detect(bytes)).rejects.toMatchObject({ name, $metadata: { httpStatusCode: 400 } });
  await expect(control.counts()).resolves.toMatchObject({ calls: 1, invalid: 1 });
});

test('throttles every n-th call when told to', async () => {
  await control.set({ throttleEvery: 2 });
  await expect(fates(4)).resolves.toStrictEqual([
    'answered',
    'ProvisionedThroughputExceededException',
    'answered',
    'ProvisionedThroughputExceededException',
  ]);
  await expect(control.counts()).resolves.toStrictEqual({ calls: 4, answered: 2, throttled: 2, failed: 0, invalid: 0 });
});

test('lets through so many calls a second and no more', async () => {
  await control.set({ callsPerSecond: 2 });
  await expect(fates(3)).resolves.toStrictEqual(['answered', 'answered', 'ThrottlingException']);
  milliseconds += 1001;
  await expect(fates(1)).resolves.toStrictEqual(['answered']);
});

test('fails on its own when told to, with status 500', async () => {
  await control.set({ failEvery: 1 });
  await expect(detect(png)).rejects.toMatchObject({ name: 'InternalServerError', $metadata: { httpStatusCode: 500 } });
});

test('an engine that breaks is an error of the service', async () => {
  await control.set({ engine: 'onnx' });
  await expect(detect(png)).rejects.toMatchObject({ name: 'InternalServerError' });
});

test('settings it does not know are refused', async () => {
  await expect(control.set({ delay: -1 })).rejects.toThrow('refused');
});
