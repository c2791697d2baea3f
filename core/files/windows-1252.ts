/** Characters 0x80 to 0x9F of windows-1252; the five that it leaves out stand for themselves. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Text in windows-1252. Some versions of Node 20 decode it as Latin-1, which loses the euro sign, the apostrophe and
 * the ligature œ.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = new TextDecoder('latin1').decode(bytes);
  return latin1.replace(/[\u0080-\u009f]/gu, (character) => upper.charAt(character.charCodeAt(0) - 0x80));
}
