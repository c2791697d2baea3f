import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { type FileOpener, type OpenedFile, type Opening } from '../../core/ports/file-opener.ts';
import { problemSchema } from '../../core/problem.ts';

/** An opener and a file that it opens. */
export interface OpenerSample {
  readonly opener: FileOpener;
  readonly bytes: Uint8Array;
}

function fingerprint(bytes: Uint8Array): string {
  let sum = 0;
  for (const byte of bytes) sum = (sum * 31 + byte) % 1_000_000_007;
  return `${bytes.length} bytes, ${sum}`;
}

async function describePage(file: OpenedFile, number: number): Promise<unknown> {
  const page = await file.page(number);
  if ('problem' in page) return page;
  const image = await page.image();
  if (image !== null) expect(image.data).toHaveLength(image.width * image.height);
  const { size, native } = page;
  return { size, native, image: image === null ? null : { ...image, data: fingerprint(image.data) } };
}

/** All that an opened file gives, to be compared. */
async function describeFile(file: OpenedFile): Promise<unknown> {
  const pages: unknown[] = [];
  for (let number = 1; number <= file.pageCount; number += 1) pages.push(await describePage(file, number));
  const members: unknown[] = [];
  for (const member of file.members) {
    const content = await member.read();
    members.push({ path: member.path, content: 'problem' in content ? content : fingerprint(content.bytes) });
  }
  return { mediaType: file.mediaType, pageCount: file.pageCount, problems: file.problems, pages, members };
}

async function describeOpening(opening: Opening): Promise<unknown> {
  if (opening.kind === 'rejected') return opening;
  const described = await describeFile(opening.file);
  await opening.file.close();
  return described;
}

async function openedFile({ opener, bytes }: OpenerSample): Promise<OpenedFile> {
  const opening = await opener.open(bytes);
  if (opening.kind === 'rejected') throw new Error(`the sample was rejected: ${opening.problem.message}`);
  return opening.file;
}

/** A rejection with a problem of the catalogue, or at least one page; what the pages are is compared, not checked. */
const answerSchema = z.union([
  z.object({ kind: z.literal('rejected'), mediaType: z.string().nullable(), problem: problemSchema }),
  z.object({ pageCount: z.int().min(1), problems: z.array(problemSchema), pages: z.array(z.unknown()).min(1) }),
]);

/** What every opener keeps to, whatever it opens. @param make - a fresh opener and a sound file for it. */
export function fileOpenerContract(name: string, make: () => Promise<OpenerSample>): void {
  test(`${name}: every page from 1 to pageCount is there`, async () => {
    const file = await openedFile(await make());
    expect(file.pageCount).toBeGreaterThanOrEqual(1);
    for (let number = 1; number <= file.pageCount; number += 1)
      expect(await file.page(number)).not.toHaveProperty('problem');
    await file.close();
  });

  test.each([0, -1, 1.5, Number.NaN, Infinity])(`${name}: page %s is a problem, not an exception`, async (number) => {
    const file = await openedFile(await make());
    expect(await file.page(number)).toMatchObject({ problem: { code: 'page-unreadable' } });
    await file.close();
  });

  test(`${name}: the page after the last is a problem that names it`, async () => {
    const file = await openedFile(await make());
    expect(await file.page(file.pageCount + 1)).toMatchObject({ problem: { page: file.pageCount + 1 } });
    await file.close();
  });

  test(`${name}: closing twice does no harm`, async () => {
    const file = await openedFile(await make());
    await file.close();
    await expect(file.close()).resolves.toBeUndefined();
  });

  test(`${name}: the same bytes give the same answer and are left as they were`, async () => {
    const { opener, bytes } = await make();
    const before = fingerprint(bytes);
    const first = await describeOpening(await opener.open(bytes));
    expect(await describeOpening(await opener.open(bytes))).toEqual(first);
    expect(fingerprint(bytes)).toBe(before);
  });

  test(`${name}: a view into a larger buffer is read as the file it is`, async () => {
    const { opener, bytes } = await make();
    const larger = new Uint8Array(bytes.length + 20).fill(0x41);
    larger.set(bytes, 7);
    const view = larger.subarray(7, 7 + bytes.length);
    expect(await describeOpening(await opener.open(view))).toEqual(await describeOpening(await opener.open(bytes)));
  });

  test(`${name}: members have paths that can be shown`, async () => {
    const file = await openedFile(await make());
    const paths = file.members.map(({ path }) => path);
    expect(
      paths.filter((path) => path === '' || /^\/|\p{Cc}|\\/u.test(path) || path.split('/').includes('..')),
    ).toEqual([]);
    expect(new Set(paths).size).toBe(paths.length);
    await file.close();
  });

  test.each(Array.from({ length: 16 }, (_, index) => index))(
    `${name}: cut at %i/16 it is an answer, not an exception`,
    async (sixteenths) => {
      const { opener, bytes } = await make();
      const opening = await opener.open(bytes.subarray(0, Math.floor((bytes.length * sixteenths) / 16)));
      const described = await describeOpening(opening);
      expect(answerSchema.safeParse(described).success).toBe(true);
    },
  );
}
