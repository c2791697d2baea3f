import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foundLines } from '../../../adapters/aws/textract-answer.ts';
import { LiasseError } from '../../../core/liasse-error.ts';
import { uprightReading } from '../../../core/ocr/upright-reading.ts';

const image = { width: 200, height: 100 };
const polygon = [
  { X: 0.1, Y: 0.2 },
  { X: 0.5, Y: 0.2 },
  { X: 0.5, Y: 0.4 },
  { X: 0.1, Y: 0.4 },
];
const block = { Confidence: 50, Geometry: { Polygon: polygon, BoundingBox: {} } };
const word = { ...block, BlockType: 'WORD', Id: 'w', Text: 'été' };
const line = {
  ...block,
  BlockType: 'LINE',
  Id: 'l',
  Text: 'été',
  Relationships: [{ Type: 'CHILD', Ids: ['w'] }],
};

test('lines and words are in pixels of the image, confidence in 0..1', () => {
  const quad = [
    { x: 20, y: 20 },
    { x: 100, y: 20 },
    { x: 100, y: 40 },
    { x: 20, y: 40 },
  ];
  expect(foundLines({ Blocks: [{ BlockType: 'PAGE' }, line, word], $metadata: {} }, image)).toEqual([
    { quad, words: [{ text: 'été', quad, confidence: 0.5 }] },
  ]);
});

test('text is composed, well-formed and without blanks around it; a word of blanks is none', () => {
  const words = ['e\u0301te\u0301 ', '\ud800', '  '].map((Text, index) => ({ ...word, Text, Id: String(index) }));
  const whole = { ...line, Relationships: [{ Type: 'CHILD', Ids: ['0', '1', '2'] }] };
  const texts = foundLines({ Blocks: [...words, whole] }, image).flatMap((one) => one.words.map(({ text }) => text));
  expect(texts).toEqual(['été', '\ufffd']);
});

test('a relationship that is not one of words is passed over', () => {
  const other = { ...line, Relationships: [...line.Relationships, { Type: 'MERGED_CELL', Ids: ['nothing'] }] };
  expect(foundLines({ Blocks: [word, other] }, image)).toHaveLength(1);
});

test.each([
  ['nothing', undefined],
  ['no blocks', {}],
  ['a block without a type', { Blocks: [{}] }],
  ['a line without words', { Blocks: [{ ...line, Relationships: undefined }] }],
  ['a line of a word that is not there', { Blocks: [line] }],
  ['a confidence of more than all', { Blocks: [{ ...word, Confidence: 101 }] }],
  ['a confidence that is no number', { Blocks: [{ ...word, Confidence: NaN }] }],
  ['a word without a place', { Blocks: [{ ...word, Geometry: undefined }] }],
  ['a triangle', { Blocks: [{ ...word, Geometry: { Polygon: polygon.slice(1) } }] }],
  ['a word on another planet', { Blocks: [{ ...word, Geometry: { Polygon: polygon.map(() => ({ X: 1e9, Y: 0 })) } }] }],
  ['a word without text', { Blocks: [{ ...word, Text: undefined }] }],
])('%s is no answer: the page is asked for again', (_, answer) => {
  expect(() => foundLines(answer, image)).toThrow(
    expect.objectContaining({ code: 'engine-unavailable', retryable: true }),
  );
});

test('whatever the answer, it is a reading or a LiasseError', () => {
  const point = fc.record({ X: fc.double({ min: -2, max: 3 }), Y: fc.double() }, { requiredKeys: [] });
  const anyBlock = fc.record(
    {
      BlockType: fc.constantFrom('LINE', 'WORD', 'PAGE', 'CELL'),
      Id: fc.constantFrom('a', 'b', 'c'),
      Text: fc.string(),
      Confidence: fc.double(),
      Geometry: fc.record({ Polygon: fc.oneof(fc.constant(polygon), fc.array(point)) }),
      Relationships: fc.array(fc.record({ Type: fc.constant('CHILD'), Ids: fc.array(fc.constantFrom('a', 'b')) })),
    },
    { requiredKeys: ['BlockType'] },
  );
  const answers = fc.oneof(fc.anything(), fc.record({ Blocks: fc.array(fc.oneof(anyBlock, fc.constant(word))) }));
  const outcome = (answer: unknown): unknown => {
    try {
      return typeof uprightReading(foundLines(answer, image), { ...image, dpi: 72 }).skew;
    } catch (error) {
      return error instanceof LiasseError ? error.code : error;
    }
  };
  fc.assert(
    fc.property(answers, (answer) => {
      expect(['number', 'engine-unavailable']).toContain(outcome(answer));
    }),
  );
});
