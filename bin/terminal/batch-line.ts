import { type BatchRecord } from '../../core/ports/batch-ledger.ts';
import { counted, french } from './french.ts';

/** How far a batch is: `12 fichiers finis sur 24, 24 reçus, 1 refusé, 40 pages, 31 documents dont 4 à vérifier`. */
export function batchLine({ expected, received, finished, statuses, pages, documents, review }: BatchRecord): string {
  const { partial, rejected, failed } = statuses;
  return [
    `${counted(finished, 'fichier', 'fini')} sur ${expected === undefined ? `${french(received)} (nombre attendu non annoncé)` : french(expected)}`,
    counted(received, 'reçu'),
    ...(partial > 0 ? [`${counted(partial, 'lu')} en partie`] : []),
    ...(rejected > 0 ? [counted(rejected, 'refusé')] : []),
    ...(failed > 0 ? [`${french(failed)} en échec`] : []),
    counted(pages, 'page'),
    `${counted(documents, 'document')} dont ${french(review)} à vérifier`,
  ].join(', ');
}
