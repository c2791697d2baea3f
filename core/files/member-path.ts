/** Characters 0x80..0xFF of code page 850, what French Windows writes names in when it does not write UTF-8. */
const codePage850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** Longest path kept, in UTF-16 units; the middle of longer ones is left out. */
const longestPath = 1000;

/**
 * Text of a name stored in an archive: UTF-8 when it is valid UTF-8 (which most programs write, flagged or not), else code
 * page 850.
 */
export function decodeMemberName(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    // Not UTF-8: one byte a character.
    return Array.from(raw, (byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : (codePage850[byte - 0x80] ?? '\ufffd'),
    ).join('');
  }
}

/** Whether a name could lead out of the folder it is unpacked in, or hides what it is. */
export function isSuspectName(name: string): boolean {
  return (
    /[\p{Cc}\\]/u.test(name) || /^(?:\/|[A-Za-z]:)/u.test(name) || name.split('/').includes('..') || name.trim() === ''
  );
}

/**
 * A path that can be shown and kept: relative, '/' between parts, no `.` or `..`, no control or invisible direction
 * character, no lone surrogate, NFC, at most 1000 characters, never empty.
 */
export function safeMemberPath(name: string): string {
  const parts = name
    .replace(/\p{Cs}/gu, '\ufffd')
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '\ufffd')
    .split(/[/\\]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  const path = parts.join('/');
  if (path === '') return 'sans nom';
  const half = longestPath / 2 - 1;
  return path.length <= longestPath
    ? path
    : `${path.slice(0, half)}…${path.slice(-half)}`.replace(/\p{Cs}/gu, '\ufffd');
}

/** Gives the second file of a name ` (2)` before its extension, the third ` (3)`, and so on. */
export class DistinctPaths {
  readonly #taken = new Set<string>();
  readonly #counts = new Map<string, number>();

  distinct(path: string): string {
    let candidate = path;
    let count = this.#counts.get(path) ?? 1;
    while (this.#taken.has(candidate)) {
      count += 1;
      candidate = numbered(path, count);
    }
    this.#counts.set(path, count);
    this.#taken.add(candidate);
    return candidate;
  }
}

function numbered(path: string, count: number): string {
  const stem = /^(?<stem>.*[^/])(?<extension>\.[^./]+)$/su.exec(path)?.groups;
  return stem === undefined ? `${path} (${count})` : `${stem['stem'] ?? ''} (${count})${stem['extension'] ?? ''}`;
}

/** Whether a path is of the files that systems add by themselves and nobody handed in. */
export function isSystemFile(path: string): boolean {
  const parts = path.split('/');
  return parts.includes('__MACOSX') || ['.DS_Store', 'Thumbs.db', 'desktop.ini'].includes(parts.at(-1) ?? '');
}
