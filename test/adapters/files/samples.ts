import sharp, { type Sharp } from 'sharp';
import { makeBmp } from './make-bmp.ts';
import { makeDoc } from './make-doc.ts';
import { docxParagraph, makeDocx, makeOdt } from './make-office.ts';
import { makeTiff } from './make-tiff.ts';
import { makeZip } from './make-zip.ts';

/** Grey stripes, so that no two halves of the picture are alike: 420 x 594 pixels of three channels. */
export const picture = { width: 420, height: 594 };

export function stripes(): Sharp {
  const pixels = Buffer.alloc(picture.width * picture.height * 3);
  for (let index = 0; index < pixels.length; index += 1) pixels[index] = (index * 7) % 251;
  return sharp(pixels, { raw: { ...picture, channels: 3 } });
}

async function encoded(image: Sharp): Promise<Uint8Array> {
  return new Uint8Array(await image.toBuffer());
}

export const message = [
  'From: =?utf-8?q?=C3=89lise_Martin?= <elise@exemple.fr>',
  'To: mairie@exemple.fr',
  'Subject: Dossier 12',
  'Date: Mon, 23 Nov 2026 10:00:00 +0100',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="limite"',
  '',
  'préambule ignoré',
  '--limite',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Bonjour, voici les pi=C3=A8ces.',
  '--limite',
  'Content-Type: application/pdf; name="piece.pdf"',
  'Content-Disposition: attachment; filename="piece.pdf"',
  'Content-Transfer-Encoding: base64',
  '',
  'JVBERi0xLjcK',
  '--limite--',
  '',
].join('\r\n');

/** A small sound file of each type, by media type. */
export const samples: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'image/png': () => encoded(stripes().png()),
  'image/jpeg': () => encoded(stripes().jpeg()),
  'image/webp': () => encoded(stripes().webp()),
  'image/gif': () => encoded(stripes().gif()),
  'image/tiff': () =>
    Promise.resolve(
      makeTiff([
        { width: 40, height: 60, gray: 10 },
        { width: 60, height: 40, gray: 200, dpiX: 300 },
      ]),
    ),
  'image/bmp': () =>
    Promise.resolve(
      makeBmp({ width: 2, height: 2, pixels: [0, 0, 0, 255, 255, 255, 0, 0, 0, 0, 255, 0, 255, 0, 0, 0] }),
    ),
  'application/zip': () =>
    Promise.resolve(
      makeZip([
        { name: 'a.txt', bytes: 'un' },
        { name: 'dossier/b.txt', bytes: 'deux' },
      ]),
    ),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': () =>
    Promise.resolve(makeDocx(docxParagraph('Arrêté municipal') + docxParagraph('Article premier'))),
  'application/vnd.oasis.opendocument.text': () => Promise.resolve(makeOdt('<text:p>Arrêté municipal</text:p>')),
  'application/msword': () => Promise.resolve(makeDoc({ body: 'Arrêté municipal\rArticle premier\r' })),
  'message/rfc822': () => Promise.resolve(new TextEncoder().encode(message)),
};
