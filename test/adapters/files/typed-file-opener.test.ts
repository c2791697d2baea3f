import { expect, test } from '@jest/globals';
import { recogniseMediaType } from '../../../adapters/files/recognise-media-type.ts';
import { TypedFileOpener } from '../../../adapters/files/typed-file-opener.ts';
import { makeCompoundFile } from './make-doc.ts';
import { makeZip } from './make-zip.ts';
import { rejection } from './opened.ts';

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

const none = new Uint8Array();
const heic = Uint8Array.of(0, 0, 0, 24, ...text('ftypheic'), 0, 0, 0, 0, ...text('mif1heic'));
const program = new Uint8Array(200).fill(0, 2);
program.set(text('MZ'));

test.each<[string, Uint8Array, string | null]>([
  ['a PDF', text('%PDF-1.7\n'), 'application/pdf'],
  ['a PDF behind a kilobyte of something else', text(`${' '.repeat(1000)}%PDF-1.7\n`), 'application/pdf'],
  ['a PDF inside a web page', text('<html>%PDF-1.4'), 'application/pdf'],
  [
    'a picture with a PDF header in it',
    Uint8Array.of(0xff, 0xd8, 0xff, 0xfe, 0, 10, ...text('%PDF-1.4')),
    'image/jpeg',
  ],
  ['a message', text('Received: from a\r\n by b\r\nFrom: a@b.fr\r\n\r\nx'), 'message/rfc822'],
  ['a message of a mailbox file', text('From a@b.fr Mon Nov 23 2026\nFrom: a@b.fr\nSubject: x\n\ny'), 'message/rfc822'],
  ['lines with a colon that are no message', text('Nom: Durand\nDate: lundi\nSujet: x\n'), 'text/plain'],
  ['a web page', text('<!-- x -->\n<!DOCTYPE html><html>'), 'text/html'],
  ['an SVG', text('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml'],
  ['other XML', text('<?xml version="1.0"?><facture/>'), 'application/xml'],
  ['plain text', text('Bonjour'), 'text/plain'],
  ['a script', text('#!/bin/sh\nls\n'), 'application/x-sh'],
  ['a damaged PNG', Uint8Array.of(0x89, 0x50, 0x20, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, ...text('IHDR')), 'image/png'],
  ['the beginning of a TIFF', text('II*\0'), 'image/tiff'],
  ['noise', Uint8Array.of(1, 2, 3, 4, 5), null],
  ['an archive', makeZip([{ name: 'word/document.xml', bytes: '' }]), 'application/zip'],
  [
    'a spreadsheet',
    makeZip([{ name: '[Content_Types].xml' }, { name: 'xl/workbook.xml' }]),
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
  ['a program in an archive', makeZip([{ name: 'META-INF/MANIFEST.MF' }]), 'application/java-archive'],
  ['an old spreadsheet', makeCompoundFile({ Workbook: none }), 'application/vnd.ms-excel'],
  ['an Outlook message', makeCompoundFile({ '__properties_version1.0': none }), 'application/vnd.ms-outlook'],
])('recognises %s', async (_, bytes, expected) => {
  expect(await recogniseMediaType(bytes)).toBe(expected);
});

test.each<[string, Uint8Array, string, RegExp]>([
  ['no byte at all', none, 'empty', /0 octet/u],
  ['noise', Uint8Array.of(1, 2, 3), 'unsupported-type', /pas pris en charge/u],
  ['a photo of a telephone', heic, 'unsupported-type', /exportez la photo en JPEG/u],
  ['a program', program, 'unsupported-type', /programme/u],
  ['an old spreadsheet', makeCompoundFile({ Workbook: none }), 'unsupported-type', /tableur/u],
  ['an office file with a password', makeCompoundFile({ EncryptedPackage: none }), 'encrypted', /mot de passe/u],
  ['a web page', text('<html><body>x'), 'unsupported-type', /page web/u],
])('rejects %s with advice', async (_, bytes, code, message) => {
  const found = await rejection(new TypedFileOpener({}), bytes);
  expect(found.code).toBe(code);
  expect(found.message).toMatch(message);
});

test('a type named like a property of every object is not taken for an opener', async () => {
  const opener = new TypedFileOpener({});
  expect(await rejection(opener, makeZip([{ name: 'mimetype', bytes: 'constructor', method: 0 }]))).toMatchObject({
    code: 'unsupported-type',
  });
});
