import { simpleParser, type AddressObject, type Attachment, type ParsedMail } from 'mailparser';
import { mediaTypes } from '../../core/files/media-type.ts';
import { DistinctPaths, safeMemberPath } from '../../core/files/member-path.ts';
import { openText } from '../../core/files/text-pages.ts';
import { type Limits } from '../../core/limits.ts';
import { type FileOpener, type Member, type Opening } from '../../core/ports/file-opener.ts';
import { problem, type Problem } from '../../core/problem.ts';
import { htmlLines, longestHtml } from './html-lines.ts';

/** A picture that the HTML body shows and that is not larger than this is taken for a logo or a signature, in bytes. */
const largestLogo = 100 * 1024;

/** Opens e-mails: pages with the headers and the body, one member for each attachment and each message attached. */
export class EmailFileOpener implements FileOpener {
  readonly #limits: Limits;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  async open(bytes: Uint8Array): Promise<Opening> {
    const most = this.#limits.membersPerArchive;
    const mail = await readMail(bytes, most);
    if (mail instanceof Error)
      return mail.message.includes('child nodes') ? this.#tooMany() : rejected(problem('corrupt'));
    if (htmlOf(mail).length > longestHtml)
      return rejected(problem('too-many-pages', 'Le texte du message est démesuré.'));
    const attachments = mail.attachments.filter((attachment) => !isLogo(attachment, htmlOf(mail)));
    if (attachments.length > most) return this.#tooMany();
    const about = { mediaType: mediaTypes.email, members: this.#members(attachments) };
    return openText(
      [[...headerLines(mail), ...(hasContent(mail) ? bodyLines(mail) : storedLines(bytes))]],
      about,
      this.#limits,
    );
  }

  #tooMany(): Opening {
    return rejected(problem('too-many-members', `Limite : ${this.#limits.membersPerArchive} fichiers.`));
  }

  #members(attachments: readonly Attachment[]): readonly Member[] {
    const paths = new DistinctPaths();
    return attachments.map((attachment) => ({
      path: paths.distinct(safeMemberPath(nameOf(attachment))),
      read: () => {
        const bytes = new Uint8Array(attachment.content);
        return Promise.resolve(
          bytes.length > this.#limits.bytesPerFile ? { problem: problem('too-many-bytes') } : { bytes },
        );
      },
    }));
  }
}

/** @param most - parts that the message may have; text has some as well as attachments. @returns what is wrong with it, else. */
function readMail(bytes: Uint8Array, most: number): Promise<ParsedMail | Error> {
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return simpleParser(message, {
    // A message within the message is a file of its own, not more text of this one.
    ignoreEmbedded: true,
    keepCidLinks: true,
    skipHtmlToText: true,
    skipTextLinks: true,
    // Plain text is put among the HTML where there is some; a long text alone would take seconds for nothing.
    skipTextToHtml: !/text\/html/iu.test(message.toString('latin1')),
    checksumAlgo: false,
    maxChildNodes: 2 * most + 10,
  }).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
}

/** All that the body says as HTML, plain parts among it; empty when no part is HTML. */
function htmlOf({ html }: ParsedMail): string {
  return typeof html === 'string' ? html : '';
}

function addresses(header: AddressObject | AddressObject[] | undefined): string {
  return [header ?? []]
    .flat()
    .map(({ text }) => text.replaceAll('"', ''))
    .join(', ');
}

/** The main headers; the date as it stands, since one that makes no sense would be read as today's. */
function headerLines({ from, to, cc, subject = '', headerLines: lines }: ParsedMail): readonly string[] {
  const date = lines.find(({ key }) => key === 'date')?.line.replace(/^[^:]*:\s*/u, '') ?? '';
  const shown = [
    ['De', addresses(from)],
    ['À', addresses(to)],
    ['Cc', addresses(cc)],
    ['Date', date],
    ['Objet', subject],
  ] as const;
  return shown.filter(([, value]) => value !== '').map(([label, value]) => `${label} : ${value}`);
}

/** HTML rather than the plain text beside it: it is what was seen by those who wrote it, and some programs write no other. */
function bodyLines(mail: ParsedMail): readonly string[] {
  const seen = htmlLines(htmlOf(mail));
  return seen.some((line) => line.trim() !== '') ? seen : (mail.text ?? '').split('\n');
}

function hasContent(mail: ParsedMail): boolean {
  return mail.attachments.length > 0 || [mail.text ?? '', htmlOf(mail)].some((text) => text.trim() !== '');
}

/** A multipart whose delimiters are missing is shown as it is: without it there would be nothing to see. */
function storedLines(bytes: Uint8Array): readonly string[] {
  const [, body = ''] = /\r?\n\r?\n(.*)$/su.exec(new TextDecoder().decode(bytes)) ?? [];
  return body.split('\n');
}

/** The library declares a string, and gives false for a part whose headers end too early. */
function typeOf({ contentType }: { readonly contentType: string | false }): string {
  return contentType === false ? 'application/octet-stream' : contentType;
}

/** Logos and signatures that the HTML body shows are no documents; a scan shown there is one. */
function isLogo(attachment: Attachment, html: string): boolean {
  const { cid, size } = attachment;
  return (
    typeOf(attachment).startsWith('image/') && size <= largestLogo && cid !== undefined && html.includes(`cid:${cid}`)
  );
}

/** Name of an attachment that came without: by what it is said to be. */
function nameOf(attachment: Attachment): string {
  const { filename } = attachment;
  if (filename !== undefined && filename !== '') return filename;
  const type = typeOf(attachment);
  return type === mediaTypes.email ? 'message.eml' : `piece-jointe.${type.split('/').at(-1) ?? 'bin'}`;
}

function rejected(found: Problem): Opening {
  return { kind: 'rejected', mediaType: mediaTypes.email, problem: found };
}
