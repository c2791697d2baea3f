import { batchNameSchema, tenantSchema } from '../../../core/intake/names.ts';
import { LiasseError } from '../../../core/liasse-error.ts';
import { type BatchId } from '../../../core/ports/batch-ledger.ts';

/** @throws LiasseError `configuration-invalid` saying what a name may be made of. */
export function parseTenant(tenant: string): string {
  if (tenantSchema.safeParse(tenant).success) return tenant;
  const message = `« ${tenant} » n’est pas un nom d’administration : minuscules, chiffres et tirets, 24 au plus.`;
  throw new LiasseError('configuration-invalid', message);
}

/** @throws LiasseError as above. */
export function parseBatchId({ tenant, batch }: { readonly tenant: string; readonly batch: string }): BatchId {
  if (batchNameSchema.safeParse(batch).success) return { tenant: parseTenant(tenant), batch };
  const message = `« ${batch} » n’est pas un nom de liasse : lettres, chiffres, point, tiret et souligné, 64 au plus.`;
  throw new LiasseError('configuration-invalid', message);
}
