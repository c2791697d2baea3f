import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { textractClient } from '../../../adapters/aws/textract-client.ts';
import { TextractPageReader } from '../../../adapters/aws/textract-page-reader.ts';
import { OnnxPageReader } from '../../../adapters/onnx/onnx-page-reader.ts';
import { type GrayImage } from '../../../core/ports/file-opener.ts';
import { type OcrReading } from '../../../core/ports/page-reader.ts';
import { pageReaderContract } from '../../contracts/page-reader.contract.ts';
import { ocrModels } from '../../fixtures/models.ts';
import { TextractStandIn } from '../../fixtures/textract-stand-in.ts';

const box = { x: 10, y: 20, width: 30, height: 10 };
const found: OcrReading = {
  rotation: 0,
  skew: 0,
  width: 72,
  height: 48,
  lines: [{ words: [{ text: 'Mairie', box, confidence: 0.5 }] }],
  textConfidence: 0.5,
};
const image: GrayImage = { data: new Uint8Array(300 * 200).fill(200), width: 300, height: 200, dpi: 300 };

const onnx = await TextractStandIn.start(await OnnxPageReader.load(ocrModels));
const standIn = await TextractStandIn.start({ version: 'fixed', read: async () => Promise.resolve(found) });
const broken = await TextractStandIn.start({ version: 'fixed', read: async () => Promise.resolve(found) });
broken.refuse = () => 'InternalServerError';

function readerOf({ endpoint }: TextractStandIn, maxAttempts = 1): TextractPageReader {
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'not-a-secret' };
  return new TextractPageReader(textractClient({ region: 'eu-west-3', maxAttempts, endpoint, credentials }));
}

beforeEach(() => {
  standIn.calls.length = 0;
  standIn.refuse = () => undefined;
  standIn.body = undefined;
});

afterAll(async () => {
  await Promise.all([onnx, standIn, broken].map(async (server) => server.close()));
});

pageReaderContract('Textract', async () => Promise.resolve({ reader: readerOf(onnx), broken: readerOf(broken) }));

test('a page is sent as a PNG of every pixel, signed for the region of the deployment', async () => {
  const reading = await readerOf(standIn).read(image);
  expect(standIn.calls).toMatchObject([{ format: 'png', width: 300, height: 200 }]);
  expect(standIn.calls[0]?.authorization).toMatch(/\/eu-west-3\/textract\/aws4_request/);
  expect(reading.lines).toMatchObject([{ words: [{ text: 'Mairie', confidence: 0.5 }] }]);
  expect(reading.lines[0]?.words[0]?.box?.x).toBeCloseTo(10);
});

test('boxes are in points of the page, whatever the scale that it was sent at', async () => {
  const long: GrayImage = { data: new Uint8Array(20_000 * 1000).fill(255), width: 20_000, height: 1000, dpi: 600 };
  const reading = await readerOf(standIn).read(long);
  expect(standIn.calls).toMatchObject([{ width: 10_000, height: 500 }]);
  expect(reading.width).toBeCloseTo(2400);
  // The stand-in sees an image of half the size and takes it for 300 dpi: the same paper.
  expect(reading.lines[0]?.words[0]?.box?.x).toBeCloseTo(10);
});

test.each(['ThrottlingException', 'ProvisionedThroughputExceededException', 'InternalServerError'])(
  'one call of four answered by %s delays the pages, and none is lost',
  async (exception) => {
    standIn.refuse = (call) => (call % 4 === 0 ? exception : undefined);
    const reader = readerOf(standIn, 5);
    const readings = await Promise.all([1, 2, 3, 4, 5].map(async () => reader.read(image)));
    expect(readings.every(({ lines }) => lines.length === 1)).toBe(true);
    expect(standIn.calls).toHaveLength(6);
  },
);

test.each([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'LimitExceededException',
  'InternalServerError',
  'ExpiredTokenException',
  'SomethingNewException',
])('%s at every attempt is a fault that may pass', async (exception) => {
  standIn.refuse = () => exception;
  await expect(readerOf(standIn).read(image)).rejects.toMatchObject({ code: 'engine-unavailable', retryable: true });
});

test('the SDK asks as often as it is told, then gives up', async () => {
  standIn.refuse = () => 'ThrottlingException';
  await expect(readerOf(standIn, 2).read(image)).rejects.toMatchObject({ retryable: true });
  expect(standIn.calls).toHaveLength(2);
});

test.each(['AccessDeniedException', 'UnrecognizedClientException', 'InvalidSignatureException'])(
  '%s is for somebody to mend: it says what is missing, and is not tried again',
  async (exception) => {
    standIn.refuse = () => exception;
    await expect(readerOf(standIn, 3).read(image)).rejects.toMatchObject({
      code: 'engine-unavailable',
      retryable: false,
      message: expect.stringContaining('textract:DetectDocumentText'),
    });
    expect(standIn.calls).toHaveLength(1);
  },
);

test('a page refused as PNG is tried as JPEG', async () => {
  standIn.refuse = (call) => (call === 1 ? 'UnsupportedDocumentException' : undefined);
  expect((await readerOf(standIn).read(image)).lines).toHaveLength(1);
  expect(standIn.calls.map(({ format }) => format)).toEqual(['png', 'jpeg']);
});

test.each(['BadDocumentException', 'UnsupportedDocumentException', 'InvalidParameterException'])(
  'a page refused twice by %s is refused for good',
  async (exception) => {
    standIn.refuse = () => exception;
    await expect(readerOf(standIn, 3).read(image)).rejects.toMatchObject({ code: 'page-refused', retryable: false });
    expect(standIn.calls).toHaveLength(2);
  },
);

test('an answer that is none is a fault that may pass', async () => {
  standIn.body = { Blocks: [{ BlockType: 'LINE', Text: 'sans place' }] };
  await expect(readerOf(standIn).read(image)).rejects.toMatchObject({ code: 'engine-unavailable', retryable: true });
});

test('a service that is not there is a fault that may pass', async () => {
  const gone = await TextractStandIn.start({ version: 'fixed', read: async () => Promise.resolve(found) });
  const reader = readerOf(gone);
  await gone.close();
  await expect(reader.read(image)).rejects.toMatchObject({ code: 'engine-unavailable', retryable: true });
});
