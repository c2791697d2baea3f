import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { EmailFileOpener } from '../../../adapters/files/email-file-opener.ts';
import { defaultLimits } from '../../../core/limits.ts';
import { asFile, memberTexts, pageTexts, rejection } from './opened.ts';
import { message } from './samples.ts';

const opener = new EmailFileOpener(defaultLimits);
const start = 'From: a@b.fr\nMIME-Version: 1.0\n';

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A multipart of that kind, its parts with their headers. */
function multipart(kind: string, parts: readonly string[], boundary = 'x'): string {
  return `Content-Type: multipart/${kind}; boundary=${boundary}\n\n${parts.map((part) => `--${boundary}\n${part}\n`).join('')}--${boundary}--\n`;
}

function attached(name: string, content: string): string {
  return `Content-Type: application/pdf\nContent-Disposition: attachment; ${name}\n\n${content}`;
}

const plain = 'Content-Type: text/plain\n\nTexte';
const html = 'Content-Type: text/html\n\n<style>p{}</style><p>Texte&nbsp;&eacute;crit<br>ici<script>non()</script></p>';

test('the page has the headers and the body, the members the attachments', async () => {
  const file = asFile(await opener.open(bytesOf(message)));
  expect(await pageTexts(file)).toEqual([
    [
      'De : Élise Martin <elise@exemple.fr>',
      'À : mairie@exemple.fr',
      'Date : Mon, 23 Nov 2026 10:00:00 +0100',
      'Objet : Dossier 12',
      'Bonjour, voici les pièces.',
    ],
  ]);
  expect(await memberTexts(file.members)).toEqual([['piece.pdf', '%PDF-1.7\n']]);
});

test.each<[string, string, readonly string[]]>([
  ['a body without MIME', '\nBonjour', ['Bonjour']],
  ['HTML alone', html, ['Texte écrit', 'ici']],
  ['HTML rather than the plain text beside it', multipart('alternative', [plain, html]), ['Texte écrit', 'ici']],
  [
    'plain text when the HTML says nothing',
    multipart('alternative', [plain, 'Content-Type: text/html\n\n<p></p>']),
    ['Texte'],
  ],
  ['plain text and HTML one after the other', multipart('mixed', [plain, html]), ['Texte', 'Texte écrit', 'ici']],
  [
    'a table, a row a line',
    'Content-Type: text/html\n\n<table><tr><td>a</td><td>b</td></tr><tr><th>c</th><td>d</td></tr></table>',
    ['a b', 'c d'],
  ],
  [
    'what HTML shows, not its links, scripts and comments',
    'Content-Type: text/html\n\n<title>non</title><h1>Avis</h1><a href="http://a.fr">L&rsquo;&eacute;t&eacute;</a><!-- non --><script>non',
    ['Avis', 'L’été'],
  ],
  [
    'text before and after an attachment',
    multipart('mixed', [plain, attached('filename=a.pdf', 'x'), plain]),
    ['Texte', 'Texte'],
  ],
  ['a multipart without its delimiters', 'Content-Type: multipart/mixed\n\nTexte\nseul', ['Texte', 'seul']],
  ['a last part that is cut', multipart('mixed', [plain]).replace('--x--\n', ''), ['Texte']],
  [
    'windows-1252',
    'Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n\n=E9t=E9 =80',
    ['été €'],
  ],
  ['an unknown character set', 'Content-Type: text/plain; charset=martien\n\nété', ['été']],
])('reads %s', async (_, rest, expected) => {
  const [lines = []] = await pageTexts(asFile(await opener.open(bytesOf(start + rest))));
  expect(lines).toEqual(['De : a@b.fr', ...expected]);
});

test.each<[string, string, string]>([
  ['plain', 'filename="avis.pdf"', 'avis.pdf'],
  ['in encoded words', 'filename="=?utf-8?B?YXZpcyBk4oCZaW1ww7R0LnBkZg==?="', 'avis d’impôt.pdf'],
  ['in the encoding of RFC 2231', "filename*=utf-8''avis%20d%27imp%C3%B4t.pdf", "avis d'impôt.pdf"],
  ['in several pieces', 'filename*0="avis"; filename*1=".pdf"', 'avis.pdf'],
  ['that leads upwards', 'filename="../../avis.pdf"', 'avis.pdf'],
  ['missing', '', 'piece-jointe.pdf'],
])('an attachment with a name %s', async (_, name, expected) => {
  const file = asFile(await opener.open(bytesOf(start + multipart('mixed', [plain, attached(name, 'x')]))));
  expect(await memberTexts(file.members)).toEqual([[expected, 'x']]);
});

test('a message within a message is a member', async () => {
  const inner = 'Content-Type: message/rfc822\n\nFrom: c@d.fr\nSubject: y\n\nDedans';
  const file = asFile(await opener.open(bytesOf(start + multipart('mixed', [plain, inner]))));
  expect(await memberTexts(file.members)).toEqual([['message.eml', 'From: c@d.fr\nSubject: y\n\nDedans']]);
});

test('small pictures that the body shows are left out, others are members', async () => {
  const image = (id: string, size: number): string =>
    `Content-Type: image/png; name=${id}.png\nContent-ID: <${id}>\n\n${'x'.repeat(size)}`;
  const body = 'Content-Type: text/html\n\n<img src="cid:logo"><img src="cid:scan">';
  const parts = [body, image('logo', 10), image('scan', 200_000), image('seule', 10)];
  const file = asFile(await opener.open(bytesOf(start + multipart('related', parts))));
  expect(file.members.map(({ path }) => path)).toEqual(['scan.png', 'seule.png']);
});

test('parts nested without end are read down to a depth', async () => {
  const deep = Array.from(
    { length: 500 },
    (_, index) => `Content-Type: multipart/mixed; boundary=b${index}.\n\n--b${index}.\n`,
  ).join('');
  expect(asFile(await opener.open(bytesOf(start + deep))).pageCount).toBeGreaterThan(0);
});

test.each<[string, string, string]>([
  [
    'more attachments than the limit',
    multipart(
      'mixed',
      Array.from({ length: 4 }, () => attached('', 'x')),
    ),
    'too-many-members',
  ],
  [
    'parts without end',
    multipart(
      'mixed',
      Array.from({ length: 200 }, () => plain),
    ),
    'too-many-members',
  ],
  ['a text without end', `\n${'x\n'.repeat(1_600_000)}`, 'too-many-pages'],
])('a message with %s is rejected', async (_, rest, code) => {
  const limited = new EmailFileOpener({ ...defaultLimits, membersPerArchive: 3 });
  expect((await rejection(limited, bytesOf(start + rest))).code).toBe(code);
});

test('whatever is changed in a message, it is read or refused', async () => {
  const sound = bytesOf(message);
  const change = fc.record({ at: fc.nat({ max: sound.length - 1 }), value: fc.nat({ max: 255 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 20 }), async (changes) => {
      const damaged = sound.slice();
      for (const { at, value } of changes) damaged[at] = value;
      expect((await opener.open(damaged)).kind).toMatch(/^(?:opened|rejected)$/u);
    }),
    { numRuns: 300 },
  );
});

test('a part that ends in its headers is an attachment of no known type', async () => {
  const cut = 'From: a@b.fr\nContent-Type:;boundary=x\n\n--x\nContent-Type:';
  const paths = asFile(await opener.open(bytesOf(cut))).members.map(({ path }) => path);
  expect(paths).toContain('piece-jointe.octet-stream');
});

test('the date stays as it was written, even when it is none', async () => {
  const lines = await pageTexts(asFile(await opener.open(bytesOf('From: a@b.fr\nDate: bientot\n\nx'))));
  expect(lines).toEqual([['De : a@b.fr', 'Date : bientot', 'x']]);
});
