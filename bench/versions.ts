import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { commandOutput } from './command-output.ts';
import { liasseCommand } from './liasse-command.ts';

/** Versions of what the bench measures; null where it is not installed. */
export interface Versions {
  readonly node: string;
  readonly liasse: string | null;
  /** How liasse was called. */
  readonly liasseCommand: string;
  readonly onnxruntimeNode: string | null;
  readonly sharp: string | null;
  /** Null also when the French data is not there. */
  readonly tesseract: string | null;
  /** Of pdftotext, pdftoppm and pdfinfo. */
  readonly poppler: string | null;
}

export function findVersions(): Versions {
  return {
    node: process.version,
    liasse: packageVersion('../package.json'),
    liasseCommand: liasseCommand().join(' '),
    onnxruntimeNode: packageVersion('../node_modules/onnxruntime-node/package.json'),
    sharp: packageVersion('../node_modules/sharp/package.json'),
    tesseract: frenchTesseract(),
    poppler: firstMatch(['pdftotext', '-v'], /version (\S+)/),
  };
}

function frenchTesseract(): string | null {
  const french = firstMatch(['tesseract', '--list-langs'], /^(fra)$/m);
  return french === null ? null : firstMatch(['tesseract', '--version'], /tesseract v?(\S+)/);
}

function firstMatch(command: [string, ...string[]], pattern: RegExp): string | null {
  const { stdout, stderr } = commandOutput(command);
  return pattern.exec(`${stdout}\n${stderr}`)?.[1] ?? null;
}

function packageVersion(path: string): string | null {
  try {
    const text = readFileSync(new URL(path, import.meta.url), 'utf8');
    return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
  } catch {
    return null; // not installed: the report says so
  }
}
