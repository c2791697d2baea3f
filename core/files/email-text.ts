import { htmlText } from './html-text.ts';
import { decodeCharset } from './mime-encoding.ts';
import { type MimePart } from './mime-message.ts';

/** A picture that the HTML body shows and that is not larger than this is taken for a logo or a signature, in bytes. */
const largestLogo = 100 * 1024;

const shownHeaders = [
  ['De', 'from'],
  ['À', 'to'],
  ['Cc', 'cc'],
  ['Date', 'date'],
  ['Objet', 'subject'],
] as const;

function isBodyText({ type, isAttachment, filename }: MimePart): boolean {
  if (isAttachment || filename !== null) return false;
  return type === 'text/plain' || type === 'text/html' || type === 'message/delivery-status';
}

/** The parts without parts of their own, in order. */
function leaves(part: MimePart): readonly MimePart[] {
  return part.parts.length === 0 ? [part] : part.parts.flatMap(leaves);
}

function textOf(part: MimePart): string {
  return decodeCharset(part.body(), part.charset);
}

function letters(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.trim().length, 0);
}

/**
 * Lines of a body. Of alternatives, the first is taken (plain text, by custom) unless a later one says far more: some
 * programs send only "your reader does not show HTML" as plain text.
 */
function bodyLines(part: MimePart): readonly string[] {
  if (part.parts.length === 0) {
    // A multipart whose delimiters are missing is shown as it is.
    if (!isBodyText(part) && !part.type.startsWith('multipart/')) return [];
    return part.type === 'text/html' ? htmlText(textOf(part)) : textOf(part).split(/\r?\n/u);
  }
  const bodies = part.parts.map(bodyLines);
  if (part.type !== 'multipart/alternative') return bodies.flat();
  const written = bodies.filter((lines) => letters(lines) > 0);
  return written.reduce((best, lines) => (letters(lines) > 3 * letters(best) ? lines : best), written[0] ?? []);
}

/** Bytes of all that would be read as text, before it is decoded. */
export function emailTextBytes(message: MimePart): number {
  const texts = leaves(message).filter((part) => isBodyText(part) || part.type.startsWith('multipart/'));
  return texts.reduce((sum, part) => sum + part.storedBytes, 0);
}

/** Lines of a message: its main headers, then its body. */
export function emailLines(message: MimePart): readonly string[] {
  const headers = shownHeaders.map(([label, name]) => [label, message.headers.text(name)] as const);
  return [
    ...headers.filter(([, value]) => value !== '').map(([label, value]) => `${label} : ${value}`),
    ...bodyLines(message),
  ];
}

/**
 * The files that come with a message, messages within it among them. Pictures that the HTML body shows by reference are
 * left out up to 100 kB: they are logos and signatures.
 */
export function emailAttachments(message: MimePart): readonly MimePart[] {
  const all = leaves(message);
  const html = all
    .filter((part) => part.type === 'text/html' && isBodyText(part))
    .map(textOf)
    .join('');
  const isLogo = (part: MimePart): boolean => {
    const id = part.headers.text('content-id').replace(/^<|>$/gu, '');
    return (
      part.type.startsWith('image/') && part.storedBytes <= largestLogo * 1.4 && id !== '' && html.includes(`cid:${id}`)
    );
  };
  return all.filter((part) => !isBodyText(part) && !part.type.startsWith('multipart/') && !isLogo(part));
}
