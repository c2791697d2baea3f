/** Latin ligatures and their letters (Unicode block Alphabetic Presentation Forms). */
const ligatures = new Map([
  [0xfb00, 'ff'],
  [0xfb01, 'fi'],
  [0xfb02, 'fl'],
  [0xfb03, 'ffi'],
  [0xfb04, 'ffl'],
  [0xfb05, 'st'],
  [0xfb06, 'st'],
  // What some producers write for the ligatures of Calibri; no European language has these letters.
  [0x019f, 'ti'],
  [0x01a9, 'tt'],
  [0x01ab, 'tti'],
]);

/** Marks of the Symbol and Wingdings fonts, which producers leave at 0xF000 + their byte; others say nothing. */
const privateMarks = new Map([
  [0xf06e, '■'],
  [0xf06f, '□'],
  [0xf071, '❑'],
  [0xf0a7, '▪'],
  [0xf0a8, '□'],
  [0xf0b7, '•'],
  [0xf0d8, '➢'],
  [0xf0e0, '→'],
  [0xf0fb, '✗'],
  [0xf0fc, '✓'],
  [0xf0fd, '☒'],
  [0xf0fe, '☑'],
]);

const blank = /\s/u;

/** True for what separates words, NUL to blank included. */
export function isBlankCode(codePoint: number): boolean {
  if (codePoint <= 0x20) return true;
  return codePoint >= 0x85 && codePoint <= 0xffff && blank.test(String.fromCharCode(codePoint));
}

/** True for codes that stand for no character: controls, surrogates, private use, U+FFFD, non-characters. */
export function isMeaningless(codePoint: number): boolean {
  return (
    codePoint < 0x20 ||
    (codePoint >= 0x7f && codePoint < 0xa0) ||
    (codePoint >= 0xd800 && codePoint <= 0xf8ff) ||
    (codePoint >= 0xfdd0 && codePoint <= 0xfdef) ||
    (codePoint >= 0xfff0 && codePoint <= 0xffff) ||
    codePoint >= 0xe0000
  );
}

/** Shown as nothing: soft hyphen, zero-width blanks and joiners, direction marks, byte order mark. */
function isUnseen(codePoint: number): boolean {
  return (
    codePoint === 0xad ||
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    (codePoint >= 0x202a && codePoint <= 0x202e) ||
    (codePoint >= 0x2060 && codePoint <= 0x206f) ||
    codePoint === 0xfeff
  );
}

/** What a character adds to a word: ligatures in letters, no control, no half of a pair; empty when it says nothing. */
export function glyphText(codePoint: number): string {
  if (codePoint < 0x7f && codePoint > 0x20) return String.fromCharCode(codePoint);
  const known = ligatures.get(codePoint) ?? privateMarks.get(codePoint);
  if (known !== undefined) return known;
  // Letters of formulas: to be found, they are read as plain letters.
  if (codePoint >= 0x1d400 && codePoint <= 0x1d7ff) return String.fromCodePoint(codePoint).normalize('NFKC');
  return isMeaningless(codePoint) || isUnseen(codePoint) ? '' : String.fromCodePoint(codePoint);
}
