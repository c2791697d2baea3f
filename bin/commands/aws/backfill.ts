import { type Operator } from '../../../adapters/aws/operate/connect-operator.ts';
import { parseUploadKey } from '../../../core/intake/upload-key.ts';
import { LiasseError } from '../../../core/liasse-error.ts';
import { exitCodes } from '../../exit-codes.ts';
import { counted } from '../../terminal/french.ts';
import { printable } from '../../terminal/printable.ts';
import { parseTenant } from './batch-id.ts';
import { type AwsOptions } from './deployment-place.ts';
import { withOperator } from './with-operator.ts';

export interface AwsBackfillOptions extends AwsOptions {
  readonly prefix: string;
  readonly dryRun: boolean;
}

/** Hands in everything that lies under a prefix. @returns the exit code. @throws LiasseError. */
export async function awsBackfill({ prefix, dryRun, ...options }: AwsBackfillOptions): Promise<number> {
  refuseOtherPrefix(prefix);
  return withOperator(options, '', async ({ uploads, executions }) => {
    const files = await countFiles(prefix, uploads);
    if (files === 0) throw new LiasseError('configuration-invalid', `Aucun fichier sous ${prefix} : vérifiez le préfixe.`); // prettier-ignore
    const execution = dryRun ? undefined : await executions.backfill(prefix, `liasse-${Date.now()}`);
    const lines = [
      `${counted(files, 'fichier')} sous ${prefix} ${execution === undefined ? 'à prendre en charge' : 'en cours de prise en charge'}.`,
      ...(execution === undefined
        ? []
        : [`Exécution : ${execution}`, 'À essayer ensuite :', '  npx liasse aws status']),
    ];
    process.stdout.write(`${lines.map(printable).join('\n')}\n`);
    return exitCodes.allRead;
  });
}

/** @throws LiasseError `configuration-invalid`. */
export function refuseOtherPrefix(prefix: string): void {
  const [, tenant] = /^(?:drop|post)\/([^/]+)\//.exec(prefix) ?? [];
  if (tenant === undefined) {
    const message = `« ${prefix} » : le préfixe commence par drop/<administration>/ ou post/<administration>/.`;
    throw new LiasseError('configuration-invalid', message);
  }
  parseTenant(tenant);
}

async function countFiles(prefix: string, uploads: Operator['uploads']): Promise<number> {
  let files = 0;
  for await (const { key } of uploads.list(prefix)) {
    const { kind } = parseUploadKey(key);
    if (kind === 'drop' || kind === 'post') files += 1;
  }
  return files;
}
