import { existsSync, readFileSync } from 'node:fs';

/** Texts that a peer left in files, one a document; null where it left none, having failed. */
export function readTexts(paths: readonly string[]): (string | null)[] {
  return paths.map((path) => (existsSync(path) ? readFileSync(path, 'utf8') : null));
}

/** Pages of a document: poppler ends each with a form feed, tesseract (some versions) puts one between two. */
export function textPages(text: string): string[] {
  return text.replace(/\f$/u, '').split('\f');
}

/** Pages of all documents together. */
export function countTextPages(texts: readonly (string | null)[]): number {
  return texts.reduce((sum, text) => sum + (text === null ? 0 : textPages(text).length), 0);
}
