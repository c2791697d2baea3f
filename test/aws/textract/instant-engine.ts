import { createHash } from 'node:crypto';
import { type FoundLine, type FoundWord, type TextractEngine } from './textract-engine.ts';

/** Answers at once with the same few lines, the last one telling images apart: for load, where reading is beside the point. */
export class InstantEngine implements TextractEngine {
  read(image: Uint8Array): Promise<readonly FoundLine[]> {
    const mark = createHash('sha256').update(image).digest('hex').slice(0, 12);
    return Promise.resolve(['FACTURE', 'Montant total 120,00 EUR', `Référence ${mark}`].map(lineOf));
  }
}

function lineOf(text: string, row: number): FoundLine {
  return text.split(' ').map((word, place) => wordAt(word, { row, place }));
}

function wordAt(text: string, { row, place }: { row: number; place: number }): FoundWord {
  const [left, top] = [0.1 + 0.15 * place, 0.1 + 0.05 * row];
  const [right, bottom] = [left + 0.14, top + 0.03];
  const polygon = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ] as const;
  return { text, confidence: 0.99, polygon };
}
