/** What NFKD leaves outside ASCII and yet has an ASCII reading; the training script holds the same table. */
const readings: Readonly<Record<string, string>> = {
  œ: 'oe',
  Œ: 'oe',
  æ: 'ae',
  Æ: 'ae',
  ø: 'o',
  Ø: 'o',
  ß: 'ss',
  ı: 'i',
  ł: 'l',
  Ł: 'l',
  đ: 'd',
  Đ: 'd', // prettier-ignore
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '°': 'o', // prettier-ignore
  '‐': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '€': 'e',
  '\u00ad': '',
  '\u200b': '',
  '\u200c': '',
  '\u200d': '',
  '\ufeff': '', // prettier-ignore
};

const plainAscii = /^[ -@[-`{-~a-z]*$/;

/**
 * Text as features see it: ASCII, lower case, without accents, every digit a 0.
 *
 * NFKD, combining marks dropped, ligatures and typographic signs read as ASCII; whatever else is not ASCII becomes a
 * blank. Digits become 0 so that a number tells its shape, not its value. Line feeds and blanks are kept as they are.
 */
export function foldText(text: string): string {
  if (plainAscii.test(text)) return text.replace(/[1-9]/g, '0');
  const bare = text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  return bare
    .replace(/[^\0-\x7f]/g, (sign) => readings[sign] ?? ' ')
    .toLowerCase()
    .replace(/[1-9]/g, '0');
}
