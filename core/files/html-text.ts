/** Names of the characters 160 to 255 in HTML, in order. */
const latinNames =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ' +
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const named: ReadonlyMap<string, string> = new Map([
  ...latinNames.split(' ').map((name, index) => [name, String.fromCharCode(160 + index)] as const),
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    euro: '€',
    oelig: 'œ',
    OElig: 'Œ',
    hellip: '…',
  }),
  ...Object.entries({ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', ndash: '–', mdash: '—', bull: '•', trade: '™' }),
]);

/** Elements whose content nobody sees. */
const unseen = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'svg',
  'object',
  'iframe',
  'select',
]);

/** Elements that begin a line. */
const blocks = new Set(
  'address article aside blockquote br center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody thead tr ul'.split(
    ' ',
  ),
);

function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8}\d{0,2});/giu, (whole, name: string) => {
    if (!name.startsWith('#')) return named.get(name) ?? whole;
    const code = Number(name.replace(/^#x/iu, '#0x').slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

function shownText(source: string): string {
  return decodeEntities(source.replace(/\s+/gu, ' '));
}

/** What takes the place of a tag in the text. */
function tagText(name: string): string {
  if (blocks.has(name)) return '\n';
  return name === 'td' || name === 'th' ? '\t' : '';
}

/** Index after the end tag of an element; of the whole text when it does not end. */
function afterElement(html: string, from: number, name: string): number {
  const end = new RegExp(`</${name}\\s*>`, 'giu');
  end.lastIndex = from;
  return end.exec(html) === null ? html.length : end.lastIndex;
}

/** The tag or comment that begins at a `<`: what stands for it in the text, and where the text goes on. */
function tagAt(html: string, open: number): { readonly text: string; readonly end: number } {
  if (html.startsWith('<!--', open)) {
    const close = html.indexOf('-->', open);
    return { text: '', end: close === -1 ? html.length : close + 3 };
  }
  const close = html.indexOf('>', open);
  if (close === -1) return { text: '', end: html.length };
  const name = (/^<\/?([a-z][a-z0-9]{0,20})/iu.exec(html.slice(open, open + 24))?.[1] ?? '').toLowerCase();
  const opensUnseen = unseen.has(name) && html[open + 1] !== '/' && html[close - 1] !== '/';
  return { text: tagText(name), end: opensUnseen ? afterElement(html, close, name) : close + 1 };
}

/**
 * The lines of text that a web page shows, in time proportional to its length. Nothing is fetched, run or resolved: links
 * and pictures are left out, scripts and styles with all that is in them.
 */
export function htmlText(html: string): readonly string[] {
  const parts: string[] = [];
  let at = 0;
  for (let open = html.indexOf('<'); open !== -1; open = html.indexOf('<', at)) {
    const tag = tagAt(html, open);
    parts.push(shownText(html.slice(at, open)), tag.text);
    at = tag.end;
  }
  parts.push(shownText(html.slice(at)));
  return parts.join('').split('\n');
}
