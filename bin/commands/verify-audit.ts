import { resolve } from 'node:path';
import { sha256 } from '../../adapters/local/sqlite-desk-store.ts';
import { verifyChain } from '../../core/desk/audit-chain.ts';
import { localTenant, openDeskData } from '../desk/desk-data.ts';
import { exitCodes } from '../exit-codes.ts';

/** Looks through the audit. @returns 0 where it is whole, 3 where an entry was altered. */
export async function verifyAudit({ data }: { readonly data: string }): Promise<number> {
  const { store } = openDeskData(resolve(data));
  try {
    const verdict = await verifyChain(store.audit(localTenant, 1), await store.auditHead(localTenant), sha256);
    if (verdict.kind === 'whole') {
      const { sequence, hash } = verdict.head;
      process.stdout.write(`Journal entier : ${sequence} entrées, dernière empreinte ${hash}\n`);
      return exitCodes.allRead;
    }
    const why = verdict.why === 'altered' ? 'altérée' : 'absente';
    process.stdout.write(`Journal altéré : la première entrée ${why} est la ${verdict.sequence}.\n`);
    return exitCodes.someNotRead;
  } finally {
    await store.close();
  }
}
