import { type DocumentResult } from '../file-result.ts';
import { type HashText } from './audit-chain.ts';

/**
 * Expected cost of letting a label stand: the chance that it is wrong, 0..1; every wrong label costs the same. A label that is
 * none (`autre`) always costs somebody's search for it.
 */
export function expectedCost({ label, probability }: Pick<DocumentResult, 'label' | 'probability'>): number {
  return label === 'autre' ? 1 : 1 - probability;
}

/**
 * A number that looks drawn by chance, the same for the same text.
 *
 * @returns 0..1, 1 excluded; from the first 32 bits of the hash.
 */
export function seededShare(text: string, hash: HashText): number {
  return Number.parseInt(hash(text).slice(0, 8), 16) / 2 ** 32;
}
