const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** A name of the file system as text; what is not UTF-8 is shown as U+FFFD. '/' between parts on every system. */
export function displayName(name: Uint8Array): string {
  return utf8.decode(name);
}
