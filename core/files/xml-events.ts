/** What an XML document is made of, in order. */
export type XmlEvent =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }
  /** The last event of a document that is not sound: broken, or with a DTD, which no office file has and attacks do. */
  | { readonly kind: 'fault'; readonly fault: 'malformed' | 'declaration' };

/** Deeper nesting is taken for an attack. */
const deepest = 2000;

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Replaces the five entities of XML and character references; others stay as they are. */
function decodeXmlText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);/giu, (whole, name: string) => {
    if (!name.startsWith('#')) return entities.get(name) ?? whole;
    const code = Number(name.replace(/^#x/iu, '#0x').slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

/** Value of one attribute of an `open` event, by its full name; undefined when it is not there. */
export function xmlAttribute(attributes: string, name: string): string | undefined {
  const start = new RegExp(`(?:^|\\s)${name.replace(/[^\w:-]/gu, '')}\\s*=\\s*(["'])`, 'u').exec(attributes);
  if (start === null) return undefined;
  const from = start.index + start[0].length;
  const end = attributes.indexOf(start[1] ?? '"', from);
  return end === -1 ? undefined : decodeXmlText(attributes.slice(from, end));
}

/** Text of an XML file: UTF-8, or UTF-16 when it has the mark of it. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

/** Where a tag that begins at `start` ends: the index of its `>`, which may not be inside quotes; -1 when it does not. */
function tagEnd(source: string, start: number): number {
  const special = /[>"']/gu;
  special.lastIndex = start;
  for (let found = special.exec(source); found !== null; found = special.exec(source)) {
    if (found[0] === '>') return found.index;
    const quoteEnd = source.indexOf(found[0], found.index + 1);
    if (quoteEnd === -1) return -1;
    special.lastIndex = quoteEnd + 1;
  }
  return -1;
}

interface Markup {
  /** Index after it. */
  readonly end: number;
  readonly kind: 'tag' | 'text' | 'ignored';
  /** What is between the marks. */
  readonly inside: string;
}

type Fault = 'malformed' | 'declaration';

const tag = { start: '<', end: '>', kind: 'tag' } as const;
const enclosed = [
  { start: '<!--', end: '-->', kind: 'ignored' },
  { start: '<?', end: '?>', kind: 'ignored' },
  { start: '<![CDATA[', end: ']]>', kind: 'text' },
] as const;

/** The tag, comment, instruction or character section that begins at a `<`. */
function markupAt(source: string, at: number): Markup | Fault {
  const form = enclosed.find(({ start }) => source.startsWith(start, at)) ?? tag;
  if (form === tag && source.startsWith('<!', at)) return 'declaration';
  const start = at + form.start.length;
  const close = form === tag ? tagEnd(source, start) : source.indexOf(form.end, start);
  return close === -1
    ? 'malformed'
    : { kind: form.kind, inside: source.slice(start, close), end: close + form.end.length };
}

interface Scope {
  /** Names of the elements around. */
  readonly open: string[];
  readonly renamed: Map<string, string>;
  readonly prefixes: ReadonlyMap<string, string>;
}

function canonicalName(name: string, { renamed }: Scope): string {
  const colon = name.indexOf(':');
  const prefix = colon === -1 ? '' : name.slice(0, colon);
  const wanted = renamed.get(prefix);
  return wanted === undefined ? name : `${wanted}:${name.slice(colon + 1)}`;
}

function noteNamespaces(attributes: string, { renamed, prefixes }: Scope): void {
  if (prefixes.size === 0 || !attributes.includes('xmlns')) return;
  for (const [, prefix = '', , address = ''] of attributes.matchAll(/xmlns(?::([\w.-]+))?\s*=\s*(["'])(.*?)\2/gu)) {
    const wanted = prefixes.get(address);
    if (wanted !== undefined && wanted !== prefix) renamed.set(prefix, wanted);
  }
}

function* tagEvents(inside: string, scope: Scope): Generator<XmlEvent, boolean> {
  const { open } = scope;
  if (inside.startsWith('/')) {
    const name = inside.slice(1).trimEnd();
    if (open.pop() !== name) return false;
    yield { kind: 'close', name: canonicalName(name, scope) };
    return true;
  }
  const selfClosing = inside.endsWith('/');
  const body = selfClosing ? inside.slice(0, -1) : inside;
  const length = body.search(/\s/u);
  const [name, attributes] = length === -1 ? [body, ''] : [body.slice(0, length), body.slice(length)];
  if (name === '' || open.length >= deepest) return false;
  noteNamespaces(attributes, scope);
  const canonical = canonicalName(name, scope);
  yield { kind: 'open', name: canonical, attributes };
  if (selfClosing) yield { kind: 'close', name: canonical };
  else open.push(name);
  return true;
}

function* markupEvents(markup: Markup, scope: Scope): Generator<XmlEvent, boolean> {
  if (markup.kind === 'tag') return yield* tagEvents(markup.inside, scope);
  if (markup.kind === 'text') yield { kind: 'text', text: markup.inside };
  return true;
}

/**
 * Reads an XML document as a stream, in time and memory proportional to its length: no tree, no entity expansion, no DTD.
 *
 * @param source - the document.
 * @param prefixes - wanted prefix of each namespace address; names come with that prefix whatever the document calls it.
 */
export function* xmlEvents(source: string, prefixes: ReadonlyMap<string, string> = new Map()): Generator<XmlEvent> {
  const scope: Scope = { open: [], renamed: new Map(), prefixes };
  let fault: Fault | undefined;
  let at = 0;
  for (let start = source.indexOf('<'); start !== -1 && fault === undefined; start = source.indexOf('<', at)) {
    if (start > at) yield { kind: 'text', text: decodeXmlText(source.slice(at, start)) };
    const markup = markupAt(source, start);
    if (typeof markup === 'string') fault = markup;
    else {
      if (!(yield* markupEvents(markup, scope))) fault = 'malformed';
      at = markup.end;
    }
  }
  if (fault === undefined && scope.open.length > 0) fault = 'malformed';
  if (fault !== undefined) yield { kind: 'fault', fault };
}
