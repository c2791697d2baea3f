/** Text that cannot move the cursor, forge a line or hide what follows, whatever the name of a file holds. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu, '\uFFFD');
}
