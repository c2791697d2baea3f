import { mediaTypes } from '../../core/files/media-type.ts';
import { type Limits } from '../../core/limits.ts';
import { type FileOpener } from '../../core/ports/file-opener.ts';
import { TypedFileOpener } from './typed-file-opener.ts';
import { ZipFileOpener } from './zip-file-opener.ts';

/** An opener whose library is loaded with the first file that needs it: that of e-mails alone takes 0.3 s and 25 MB. */
function onDemand(load: () => Promise<FileOpener>): FileOpener {
  let loaded: Promise<FileOpener> | undefined;
  return {
    open: async (bytes) => {
      loaded ??= load();
      return (await loaded).open(bytes);
    },
  };
}

function officeOpener(mediaType: typeof mediaTypes.docx | typeof mediaTypes.odt, limits: Limits): FileOpener {
  return onDemand(async () => {
    const { OfficeFileOpener } = await import('./office-file-opener.ts');
    return new OfficeFileOpener(mediaType, limits);
  });
}

/**
 * An opener of everything that is read.
 *
 * @param limits - what one file may cost.
 * @param others - openers of further types, by media type.
 */
export function fileOpener(limits: Limits, others: Readonly<Record<string, FileOpener>>): FileOpener {
  const image = (mediaType: string): readonly [string, FileOpener] => [
    mediaType,
    onDemand(async () => new (await import('./image-file-opener.ts')).ImageFileOpener(mediaType, limits)),
  ];
  return new TypedFileOpener({
    ...Object.fromEntries([mediaTypes.png, mediaTypes.jpeg, mediaTypes.webp, mediaTypes.gif].map(image)),
    [mediaTypes.tiff]: onDemand(async () => new (await import('./tiff-file-opener.ts')).TiffFileOpener(limits)),
    [mediaTypes.bmp]: onDemand(async () => new (await import('./bmp-file-opener.ts')).BmpFileOpener(limits)),
    [mediaTypes.docx]: officeOpener(mediaTypes.docx, limits),
    [mediaTypes.odt]: officeOpener(mediaTypes.odt, limits),
    [mediaTypes.email]: onDemand(async () => new (await import('./email-file-opener.ts')).EmailFileOpener(limits)),
    [mediaTypes.doc]: onDemand(async () => new (await import('./word-file-opener.ts')).WordFileOpener(limits)),
    [mediaTypes.zip]: new ZipFileOpener(limits),
    ...others,
  });
}
