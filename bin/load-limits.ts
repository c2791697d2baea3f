import { readFileSync } from 'node:fs';
import { LiasseError } from '../core/liasse-error.ts';
import { defaultLimits, type Limits, limitsSchema } from '../core/limits.ts';

/**
 * @param path - of a JSON object with the limits to change; all default without one.
 * @throws LiasseError `configuration-invalid` naming what is wrong.
 */
export function loadLimits(path: string | undefined): Limits {
  if (path === undefined) return defaultLimits;
  const parsed = limitsSchema.safeParse(readJson(path));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const known = `Limites possibles : ${Object.keys(defaultLimits).join(', ')}.`;
  const wrong =
    issue?.code === 'unrecognized_keys'
      ? `limite inconnue « ${issue.keys.join(', ')} ». ${known}`
      : `« ${issue?.path.join('.') ?? ''} » doit être un nombre positif. ${known}`;
  throw new LiasseError('configuration-invalid', `${path} : ${wrong}`);
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    const message = `${path} : introuvable, ou pas un fichier JSON. Exemple : {"pagesPerFile": 500}.`;
    throw new LiasseError('configuration-invalid', message, { cause });
  }
}
