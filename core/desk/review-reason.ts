import { type DocumentResult } from '../file-result.ts';
import { type ReviewReason } from './schemas/document.ts';

/** How each doubt of `decideDocument` and `assembleResult` is told apart, by its words. */
const tells: readonly (readonly [ReviewReason, RegExp])[] = [
  ['close', /^Deux classes proches/],
  ['always', /classe toujours relue/],
  ['unlike', /^Ne ressemble à rien/],
  ['little-text', /^Peu de texte/],
  ['poorly-read', /mal lue/],
  ['unread', /pas pu être lue/],
  ['contradiction', /se contredisent/],
];

/** Why a person is asked about a document: the first doubt. `unsure` where it is none of a kind. */
export function reviewReason({ reasons }: Pick<DocumentResult, 'reasons'>): { kind: ReviewReason; text: string } {
  const text = reasons.find(({ kind }) => kind === 'doubt')?.text ?? 'Classe peu sûre.';
  return { kind: tells.find(([, pattern]) => pattern.test(text))?.[0] ?? 'unsure', text };
}
