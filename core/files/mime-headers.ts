import { decodeBase64, decodeCharset, decodeQuotedPrintable } from './mime-encoding.ts';

/** Longest header block read, in bytes. */
const longestHeaders = 256 * 1024;
/** Longest value kept, in UTF-16 units. */
const longestValue = 20_000;

/** A header value with parameters, such as `text/plain; charset=utf-8`. */
export interface ParameterisedValue {
  /** Lower case. */
  readonly value: string;
  /** By lower-case name; encodings undone. */
  readonly parameters: ReadonlyMap<string, string>;
}

function latin1Bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

interface EncodedWord {
  readonly charset: string;
  readonly bytes: Uint8Array;
}

function encodedWord([, charset = '', encoding = '', text = '']: RegExpMatchArray): EncodedWord {
  const source = latin1Bytes(encoding.toLowerCase() === 'q' ? text.replaceAll('_', ' ') : text);
  return {
    charset: charset.replace(/\*.*$/u, '').toLowerCase(),
    bytes: encoding.toLowerCase() === 'q' ? decodeQuotedPrintable(source) : decodeBase64(source),
  };
}

/** Words one after the other: joined before they are decoded, since programs cut characters in two. */
function decodeRun(run: string): string {
  const words = Array.from(run.matchAll(/=\?([^?\s]+)\?([bq])\?([^?]*?)\?=/giu), encodedWord);
  const groups: EncodedWord[] = [];
  for (const word of words) {
    const last = groups.at(-1);
    if (last?.charset === word.charset)
      groups.splice(-1, 1, { charset: word.charset, bytes: Uint8Array.of(...last.bytes, ...word.bytes) });
    else groups.push(word);
  }
  const text = groups.map(({ charset, bytes }) => decodeCharset(bytes, charset)).join('');
  return /\s$/u.test(run) ? `${text} ` : text;
}

/** Undoes the encoded words (RFC 2047) of a header value. */
export function decodeWords(value: string): string {
  return value.replace(/(?:=\?[^?\s]{1,60}\?[bq]\?[^?]{0,2000}\?=\s{0,10})+/giu, decodeRun);
}

/** The header fields of a message or of a part of one. */
export class MimeHeaders {
  readonly #fields: ReadonlyMap<string, string>;
  /** Index of the first byte after the empty line that ends the headers. */
  readonly bodyStart: number;

  constructor(bytes: Uint8Array, start: number, end: number) {
    const fields = new Map<string, string>();
    let at = start;
    let line = '';
    const keep = (): void => {
      const colon = line.indexOf(':');
      const name = line.slice(0, colon).trim().toLowerCase();
      if (colon > 0 && !fields.has(name))
        fields.set(
          name,
          line
            .slice(colon + 1)
            .trim()
            .slice(0, longestValue),
        );
      line = '';
    };
    const most = Math.min(end, start + longestHeaders);
    while (at < most) {
      const newline = bytes.indexOf(10, at);
      const lineEnd = newline === -1 || newline >= end ? end : newline;
      const text = decodeCharset(bytes.subarray(at, Math.min(lineEnd, most)), undefined).replace(/\r$/u, '');
      at = Math.min(end, lineEnd + 1);
      if (text === '') break;
      if (!/^[ \t]/u.test(text)) keep();
      line = line.length < longestValue ? line + text : line;
    }
    keep();
    this.#fields = fields;
    this.bodyStart = at;
  }

  /** Value of the first field of that name, unfolded, encoded words undone; '' when there is none. @param name - lower case. */
  text(name: string): string {
    return decodeWords(this.#fields.get(name) ?? '').trim();
  }

  /** @param name - lower case. */
  parameterised(name: string): ParameterisedValue {
    return parseParameters(this.#fields.get(name) ?? '');
  }
}

/** Joins `filename*0*`, `filename*1`… and undoes `utf-8''%C3%A9` (RFC 2231). */
function extendedValue(pieces: readonly (readonly [string, string])[]): string {
  const encoded = pieces.some(([name]) => name.endsWith('*'));
  const joined = pieces.map(([, value]) => value).join('');
  if (!encoded) return decodeWords(joined);
  const [, charset, text = joined] = /^([^']*)'[^']*'(.*)$/su.exec(joined) ?? [];
  const bytes = latin1Bytes(
    text.replace(/%([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
  return decodeCharset(bytes, charset === '' ? undefined : charset);
}

function parseParameters(source: string): ParameterisedValue {
  const semicolon = source.indexOf(';');
  const value = (semicolon === -1 ? source : source.slice(0, semicolon)).trim().toLowerCase();
  const rest = semicolon === -1 ? '' : source.slice(semicolon);
  const pieces = new Map<string, [string, string][]>();
  for (const [, name = '', quoted, plain] of rest.matchAll(
    /;\s*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/gsu,
  )) {
    const base = name.toLowerCase().replace(/\*.*$/u, '');
    const list = pieces.get(base) ?? [];
    list.push([name.toLowerCase(), quoted?.replace(/\\(.)/gsu, '$1') ?? (plain ?? '').trim()]);
    pieces.set(base, list);
  }
  const order = (name: string): number => Number(/\*(\d+)/u.exec(name)?.[1] ?? 0);
  const parameters = [...pieces].map(
    ([name, list]) => [name, extendedValue(list.toSorted(([a], [b]) => order(a) - order(b)))] as const,
  );
  return { value, parameters: new Map(parameters) };
}
