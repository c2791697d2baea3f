import { type Mix } from './file-quantities.ts';

const lengths = [1, 4, 20] as const;

/** The files that costs are quoted for. */
export const referenceMixes: readonly Mix[] = [
  ...lengths.map((pagesPerFile) => ({ pagesPerFile, text: 'ocr', architecture: 'x86_64' }) as const),
  ...lengths.map((pagesPerFile) => ({ pagesPerFile, text: 'ocr', architecture: 'arm64' }) as const),
  ...lengths.map((pagesPerFile) => ({ pagesPerFile, text: 'native', architecture: 'arm64' }) as const),
];
