/** Keeps files as they were handed in, byte for byte, named by their hash. */
export interface Originals {
  /**
   * Keeps what comes; the same bytes are kept once.
   *
   * @param most - bytes; what is longer is not kept, and read no further.
   * @returns null where it is longer.
   * @throws LiasseError `store-unavailable` (retryable).
   */
  keep(
    bytes: AsyncIterable<Uint8Array>,
    most: number,
  ): Promise<{ readonly sha256: string; readonly bytes: number } | null>;
  /** @returns undefined where nothing of that hash is kept. */
  read(sha256: string): Promise<Uint8Array | undefined>;
}
