/** The text with every half of a surrogate pair that stands alone replaced by U+FFFD: strict JSON readers refuse it. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
