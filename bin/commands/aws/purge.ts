import { batchManifestName, dropKey } from '../../../core/intake/upload-key.ts';
import { LiasseError } from '../../../core/liasse-error.ts';
import { type SubmissionRecord } from '../../../core/ports/batch-ledger.ts';
import { purgeSubmissions, type PurgeReport } from '../../../core/use-cases/purge-submissions.ts';
import { exitCodes } from '../../exit-codes.ts';
import { counted, fileSize } from '../../terminal/french.ts';
import { parseBatchId } from './batch-id.ts';
import { type AwsOptions } from './deployment-place.ts';
import { orderedSubmissions } from './fetch.ts';
import { withOperator } from './with-operator.ts';

export interface AwsPurgeOptions extends AwsOptions {
  readonly tenant: string;
  readonly batch: string;
  readonly source?: string;
  readonly yes: boolean;
}

/** Destroys a batch, or one file of it, before its day. @returns the exit code. @throws LiasseError. */
export async function awsPurge({ source, yes, ...options }: AwsPurgeOptions): Promise<number> {
  const id = parseBatchId(options);
  const again = 'Ce qui est détruit a son certificat : relancez la même commande pour le reste.';
  return withOperator(options, again, async ({ ledger, papers, results, uploads }, signal) => {
    const all = await orderedSubmissions(id, ledger);
    const meant = toPurge(all, source);
    if (!yes) {
      const bytes = meant.reduce((sum, each) => sum + each.bytes, 0);
      const what = `${counted(meant.length, 'fichier')} (${fileSize(bytes)}), tout ce qui en a été tiré et toutes leurs versions`;
      process.stdout.write(`Seraient détruits, sans retour : ${what}. Ajoutez --yes pour le faire.\n`);
      return exitCodes.allRead;
    }
    const now = (): string => new Date().toISOString();
    const goOn = (): boolean => !signal.aborted;
    const report = await purgeSubmissions(meant, { ledger, papers, stored: results, now, goOn });
    const manifest = dropKey(id, batchManifestName);
    if (meant.length === all.length) await uploads.destroy(manifest, (key) => key === manifest);
    process.stdout.write(reportText(report));
    return exitCodes.allRead;
  });
}

/** @throws LiasseError `configuration-invalid` when there is nothing, or something is still being read. */
export function toPurge(all: readonly SubmissionRecord[], source: string | undefined): SubmissionRecord[] {
  const meant = all.filter((each) => source === undefined || each.source === source);
  if (meant.length === 0)
    throw new LiasseError('configuration-invalid', 'Rien de tel dans cette liasse : vérifiez les noms.');
  const open = meant.filter(({ outcome }) => outcome === undefined).length;
  if (open === 0) return meant;
  const message = `${counted(open, 'fichier')} sans résultat : attendez-les (liasse aws watch), puis relancez la même commande.`;
  throw new LiasseError('configuration-invalid', message);
}

function reportText({ submissions, objects, certificate = '' }: PurgeReport): string {
  return `${counted(submissions, 'fichier', 'détruit')}, ${counted(objects, 'objet')} avec leurs versions. Certificat : certificates/${certificate}.json\n`;
}
