import { type z } from 'zod';
import fr from 'zod/v4/locales/fr.js';
import { LiasseError } from '../liasse-error.ts';
import { type DeployConfig, deployConfigSchema } from './deploy-config.ts';

/**
 * @param text - of `liasse.deploy.json`.
 * @throws LiasseError `configuration-invalid`: a French sentence for each thing that is wrong.
 */
export function parseDeployConfig(text: string): DeployConfig {
  const parsed = deployConfigSchema.safeParse(parsedJson(text), { error: fr().localeError });
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(sentence).join('\n');
  throw new LiasseError('configuration-invalid', `Le fichier de déploiement ne convient pas :\n${wrong}`);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new LiasseError('configuration-invalid', 'Le fichier de déploiement n’est pas du JSON.', { cause });
  }
}

function sentence(issue: z.core.$ZodIssue): string {
  const place = issue.path.length === 0 ? '' : `« ${issue.path.join('.')} » : `;
  if (issue.code === 'unrecognized_keys') return `- ${place}clé inconnue « ${issue.keys.join(', ')} ».`;
  if (issue.code === 'custom') return `- ${place}${issue.message}`;
  const known = issue.code === 'invalid_value' ? ` Valeurs possibles : ${issue.values.map(String).join(', ')}.` : '';
  return `- ${place}valeur absente ou hors de ce qui est permis (${issue.message}).${known}`;
}
