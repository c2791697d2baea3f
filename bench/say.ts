/** Tells the person at the terminal how far things are; standard output is for the figures alone. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
