/** Keeps passwords so that they cannot be read back. */
export interface Passwords {
  /** @returns what is to be kept instead: algorithm, salt, cost and key. */
  hash(password: string): Promise<string>;
  /** Takes as long for a wrong password as for the right one. */
  verify(password: string, kept: string): Promise<boolean>;
}
