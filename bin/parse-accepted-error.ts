import { z } from 'zod';
import { LiasseError } from '../core/liasse-error.ts';

const share = z.coerce.number().gt(0).lt(1);

/**
 * @param typed - a share, 0..1, with a point or a comma.
 * @returns undefined where nothing was typed.
 * @throws LiasseError `configuration-invalid`.
 */
export function parseAcceptedError(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  const parsed = share.safeParse(typed.replace(',', '.'));
  if (parsed.success) return parsed.data;
  throw new LiasseError(
    'configuration-invalid',
    `« ${typed} » n’est pas une part d’erreur : un nombre entre 0 et 1, par exemple 0.02.`,
  );
}
