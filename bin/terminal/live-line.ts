/** Where progress is shown: standard error, or a test's own. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Between two showings, milliseconds: a line rewritten on a terminal, a line added elsewhere. */
const terminalEvery = 100;
const plainEvery = 5000;

/** One line that changes: rewritten on a terminal, a plain line now and then elsewhere. */
export class LiveLine {
  readonly #output: ProgressOutput;
  readonly #now: () => number;
  #shown: number;
  #plain = '';

  /** @param now - milliseconds. */
  constructor(output: ProgressOutput, now: () => number) {
    this.#output = output;
    this.#now = now;
    this.#shown = now();
  }

  /** @param text - asked for only when it is time to show it; `terminal`: it will be on one. */
  show(text: (terminal: boolean) => string): void {
    const terminal = this.#output.isTTY === true;
    if (this.#now() - this.#shown < (terminal ? terminalEvery : plainEvery)) return;
    this.#shown = this.#now();
    const line = text(terminal);
    if (terminal) this.#output.write(`\r${line.slice(0, this.#width()).padEnd(this.#width())}`);
    else if (line !== this.#plain) this.#output.write(`${line}\n`);
    this.#plain = line;
  }

  /** Clears the line. */
  end(): void {
    if (this.#output.isTTY === true) this.#output.write(`\r${' '.repeat(this.#width())}\r`);
  }

  #width(): number {
    return Math.max(20, (this.#output.columns ?? 80) - 1);
  }
}
