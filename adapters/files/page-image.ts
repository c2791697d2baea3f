import { type FileOpener, type GrayImage } from '../../core/ports/file-opener.ts';

/** The image of one page. @param number - of the page, from 1. @returns null where the page cannot be shown. */
export async function pageImage(opener: FileOpener, bytes: Uint8Array, number: number): Promise<GrayImage | null> {
  const opening = await opener.open(bytes);
  if (opening.kind === 'rejected') return null;
  try {
    const page = await opening.file.page(number);
    return 'problem' in page ? null : await page.image();
  } finally {
    await opening.file.close();
  }
}
