/** Spreadsheets take a cell that begins so for a formula, full-width forms included (OWASP, CSV Injection). */
const trigger = '[=+\\-@\\t\\r＝＋－＠]';

/** At the beginning, or behind what some reader may take for the end of a cell. */
const formula = new RegExp(`((?:^|[,;|"])\\s*)(?=${trigger})`, 'gu');

/** Characters that move the cursor, end a line or hide what follows. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u{202A}-\u{202E}\u{2066}-\u{2069}]+/gu;

/**
 * A cell that no spreadsheet takes for a formula, whatever separator it cuts at, and that stays on one line.
 *
 * An apostrophe is put before what would begin a formula; control characters become blanks.
 */
export function safeCell(text: string): string {
  return text.replace(unprintable, ' ').replace(formula, "$1'");
}
