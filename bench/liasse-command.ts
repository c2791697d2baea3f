import { fileURLToPath } from 'node:url';

/** Program and first arguments: the built CLI, or what LIASSE_CLI names (parted at blanks). */
export function liasseCommand(): [string, ...string[]] {
  const [program, ...args] = process.env['LIASSE_CLI']?.split(' ').filter((part) => part !== '') ?? [];
  if (program !== undefined) return [program, ...args];
  return [process.execPath, fileURLToPath(new URL('../dist/bin/liasse.js', import.meta.url))];
}
