import { DetectDocumentTextCommand, type TextractClient } from '@aws-sdk/client-textract';
import { uprightReading } from '../../core/ocr/upright-reading.ts';
import { type GrayImage } from '../../core/ports/file-opener.ts';
import { type OcrReading, type PageReader } from '../../core/ports/page-reader.ts';
import { jpegPicture, pagePicture, type PagePicture } from './page-picture.ts';
import { foundLines } from './textract-answer.ts';
import { isPageRefusal, textractFault } from './textract-fault.ts';

/** Of the operation: the service changes its weights without saying so beforehand. */
export const textractVersion = 'textract-detect-document-text/1.0';

/** Amazon Textract, one page a call: the page is sent as it lies, the answer put upright and in order here. */
export class TextractPageReader implements PageReader {
  readonly version = textractVersion;
  readonly #client: Pick<TextractClient, 'send'>;

  /** @param client - as `textractClient` makes it, which tries again by itself. */
  constructor(client: Pick<TextractClient, 'send'>) {
    this.#client = client;
  }

  async read(image: GrayImage): Promise<OcrReading> {
    return uprightReading(foundLines(await this.#detect(image), image), image);
  }

  async #detect(image: GrayImage): Promise<unknown> {
    const picture = await pagePicture(image);
    try {
      return await this.#send(picture);
    } catch (error) {
      if (picture.format === 'jpeg' || !isPageRefusal(error)) throw textractFault(error);
    }
    // The page may yet be taken in the other format.
    const other = await jpegPicture(image);
    return this.#send(other).catch((error: unknown) => {
      throw textractFault(error);
    });
  }

  async #send({ bytes }: PagePicture): Promise<unknown> {
    return this.#client.send(new DetectDocumentTextCommand({ Document: { Bytes: bytes } }));
  }
}
