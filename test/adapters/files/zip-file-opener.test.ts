import { expect, test } from '@jest/globals';
import { ZipFileOpener } from '../../../adapters/files/zip-file-opener.ts';
import { defaultLimits } from '../../../core/limits.ts';
import { makeZip, type ZipEntry } from './make-zip.ts';
import { asFile, memberTexts, pageTexts, rejection } from './opened.ts';

const opener = new ZipFileOpener(defaultLimits);

async function read(
  entries: readonly ZipEntry[],
  limits = defaultLimits,
): Promise<readonly (readonly [string, string])[]> {
  return memberTexts(asFile(await new ZipFileOpener(limits).open(makeZip(entries))).members);
}

test('the one page is the list of the members', async () => {
  const file = asFile(await opener.open(makeZip([{ name: 'avis.pdf' }, { name: 'photos/a b.jpg' }])));
  expect(await pageTexts(file)).toEqual([['avis.pdf', 'photos/a b.jpg']]);
});

test('an empty archive says so', async () => {
  const file = asFile(await opener.open(makeZip([])));
  expect(await pageTexts(file)).toEqual([['Archive vide']]);
  expect(file.members).toEqual([]);
});

test('folders and the files that systems add are left out', async () => {
  const entries = ['dossier/', '__MACOSX/._a.pdf', '.DS_Store', 'photos/Thumbs.db', 'dossier/a.txt'].map((name) => ({
    name,
  }));
  expect(await read(entries)).toEqual([['dossier/a.txt', '']]);
});

test.each<[string, ZipEntry, string, string]>([
  ['a path upwards', { name: '../../a.txt' }, 'a.txt', '!archive-entry-refused'],
  ['an absolute path', { name: '/etc/a.txt' }, 'etc/a.txt', '!archive-entry-refused'],
  ['a drive', { name: 'C:/a.txt' }, 'C:/a.txt', '!archive-entry-refused'],
  ['backslashes', { name: '..\\a.txt' }, 'a.txt', '!archive-entry-refused'],
  ['a control character', { name: 'a\nb.txt' }, 'a\ufffdb.txt', '!archive-entry-refused'],
  ['no name', { name: '' }, 'sans nom', '!archive-entry-refused'],
  ['a symbolic link', { name: 'lien.pdf', bytes: '/etc/passwd', mode: 0o120777 }, 'lien.pdf', '!archive-entry-refused'],
  ['an encrypted member', { name: 'a.pdf', bytes: 'x', flags: 1 }, 'a.pdf', '!encrypted'],
  ['an unknown compression', { name: 'a.pdf', bytes: 'x', method: 14 }, 'a.pdf', '!archive-entry-refused'],
  ['a size that is too small', { name: 'a.pdf', bytes: 'longer', size: 3 }, 'a.pdf', '!corrupt'],
  ['a size that is too large', { name: 'a.pdf', bytes: 'x', size: 300 }, 'a.pdf', '!corrupt'],
  ['a wrong checksum', { name: 'a.pdf', bytes: 'x', checksum: 1 }, 'a.pdf', '!corrupt'],
  ['a bomb', { name: 'a.pdf', bytes: new Uint8Array(3_000_000) }, 'a.pdf', '!archive-bomb-limit'],
  ['a huge file', { name: 'a.pdf', bytes: 'x', size: 300 * 1024 * 1024 }, 'a.pdf', '!too-many-bytes'],
  ['an ordinary file with its Unix mode', { name: 'a.txt', bytes: 'texte', mode: 0o100644 }, 'a.txt', 'texte'],
  ['a stored file', { name: 'a.txt', bytes: 'texte', method: 0 }, 'a.txt', 'texte'],
])('%s is listed, and read only when it is sound', async (_, entry, path, content) => {
  expect(await read([entry])).toEqual([[path, content]]);
});

test.each<[string, Uint8Array, string]>([
  ['UTF-8', new TextEncoder().encode('reçu né.pdf'), 'reçu né.pdf'],
  ['letters and accents apart', new TextEncoder().encode('rec\u0327u.pdf'), 'reçu.pdf'],
  ['code page 850', Uint8Array.of(0x72, 0x65, 0x87, 0x75, 0x2e, 0x70, 0x64, 0x66), 'reçu.pdf'],
])('a name in %s is shown as it was meant', async (_, name, expected) => {
  expect(await read([{ name }])).toEqual([[expected, '']]);
});

test('members of one name are both kept', async () => {
  const entries = ['a.pdf', 'a.pdf', 'a (2).pdf', 'sans', 'sans'].map((name, index) => ({
    name,
    bytes: String(index),
  }));
  expect(await read(entries)).toEqual([
    ['a.pdf', '0'],
    ['a (2).pdf', '1'],
    ['a (2) (2).pdf', '2'],
    ['sans', '3'],
    ['sans (2)', '4'],
  ]);
});

test('entries laid over the same data are not unpacked again and again', async () => {
  const entries = [
    { name: 'a.pdf', bytes: 'texte' },
    { name: 'b.pdf', bytes: 'texte', placeOf: 0 },
  ];
  expect(await read(entries)).toEqual([
    ['a.pdf', 'texte'],
    ['b.pdf', '!archive-bomb-limit'],
  ]);
});

test('members beyond the total size are told, whatever was read before', async () => {
  const entries = ['a', 'b', 'c'].map((name) => ({ name, bytes: 'x'.repeat(10) }));
  const { members } = asFile(await new ZipFileOpener({ ...defaultLimits, bytesPerArchive: 25 }).open(makeZip(entries)));
  expect((await memberTexts(members.slice(2))).map(([, content]) => content)).toEqual(['!archive-bomb-limit']);
  expect((await memberTexts(members.slice(0, 2))).map(([, content]) => content)).toEqual(['xxxxxxxxxx', 'xxxxxxxxxx']);
});

test('what is refused inside is told of the archive too, once a code', async () => {
  const entries = [{ name: '../a' }, { name: '/b' }, { name: 'c', bytes: 'x', flags: 1 }, { name: 'd' }];
  const { problems } = asFile(await opener.open(makeZip(entries)));
  expect(problems).toMatchObject([
    { code: 'archive-entry-refused', page: 1 },
    { code: 'encrypted', page: 1 },
  ]);
  expect(problems[0]?.message).toMatch(/2 éléments/u);
});

test('too many members are rejected before any is read', async () => {
  const entries = Array.from({ length: 4 }, (_, index) => ({ name: `${index}.pdf` }));
  const found = await rejection(new ZipFileOpener({ ...defaultLimits, membersPerArchive: 3 }), makeZip(entries));
  expect(found.code).toBe('too-many-members');
});

test('the list of an archive full of long names is cut, and says so', async () => {
  const entries = Array.from({ length: 30 }, (_, index) => ({ name: `${String(index).padStart(90, 'n')}.pdf` }));
  const file = asFile(await new ZipFileOpener({ ...defaultLimits, charactersPerPage: 1000 }).open(makeZip(entries)));
  const [lines = []] = await pageTexts(file);
  expect(lines).toHaveLength(11);
  expect(lines.at(-1)).toBe('… et 20 autres fichiers');
});

test('an archive without its directory is corrupt', async () => {
  const bytes = makeZip([{ name: 'a.pdf', bytes: 'x' }]);
  expect((await rejection(opener, bytes.subarray(0, 40))).code).toBe('corrupt');
});

test('a directory that is damaged, or encrypted as a whole, rejects the archive', async () => {
  const bytes = makeZip([{ name: 'a.pdf' }, { name: 'b.pdf' }]);
  const second = Buffer.from(bytes).lastIndexOf('PK\x01\x02', undefined, 'latin1');
  expect(await rejection(opener, bytes.with(second, 0))).toMatchObject({ code: 'corrupt' });
  expect(await rejection(opener, makeZip([{ name: 'a.pdf', flags: 0x41 }]))).toMatchObject({ code: 'encrypted' });
});
