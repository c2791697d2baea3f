import { mediaTypes } from '../../core/files/media-type.ts';
import { type Limits } from '../../core/limits.ts';
import { type FileOpener } from '../../core/ports/file-opener.ts';
import { BmpFileOpener } from './bmp-file-opener.ts';
import { EmailFileOpener } from './email-file-opener.ts';
import { ImageFileOpener } from './image-file-opener.ts';
import { OfficeFileOpener } from './office-file-opener.ts';
import { TiffFileOpener } from './tiff-file-opener.ts';
import { TypedFileOpener } from './typed-file-opener.ts';
import { WordFileOpener } from './word-file-opener.ts';
import { ZipFileOpener } from './zip-file-opener.ts';

/**
 * An opener of everything that is read.
 *
 * @param limits - what one file may cost.
 * @param others - openers of further types, by media type.
 */
export function fileOpener(limits: Limits, others: Readonly<Record<string, FileOpener>>): FileOpener {
  const image = (mediaType: string): readonly [string, FileOpener] => [
    mediaType,
    new ImageFileOpener(mediaType, limits),
  ];
  return new TypedFileOpener({
    ...Object.fromEntries([mediaTypes.png, mediaTypes.jpeg, mediaTypes.webp, mediaTypes.gif].map(image)),
    [mediaTypes.tiff]: new TiffFileOpener(limits),
    [mediaTypes.bmp]: new BmpFileOpener(limits),
    [mediaTypes.docx]: new OfficeFileOpener(mediaTypes.docx, limits),
    [mediaTypes.odt]: new OfficeFileOpener(mediaTypes.odt, limits),
    [mediaTypes.email]: new EmailFileOpener(limits),
    [mediaTypes.doc]: new WordFileOpener(limits),
    [mediaTypes.zip]: new ZipFileOpener(limits),
    ...others,
  });
}
