/** Counts the seconds of work that a file has cost, those of several workers at once included. */
export class FileMeter {
  #spent = 0;
  readonly #running = new Set<{ readonly since: number }>();

  /** @param now - seconds. @returns ends the work, once. */
  start(now: number): (now: number) => void {
    const run = { since: now };
    this.#running.add(run);
    return (then) => {
      if (this.#running.delete(run)) this.#spent += then - run.since;
    };
  }

  seconds(now: number): number {
    return [...this.#running].reduce((sum, { since }) => sum + now - since, this.#spent);
  }
}
