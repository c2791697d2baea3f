import { LiasseError } from '../liasse-error.ts';
import { type DeployConfig } from './deploy-config.ts';

/**
 * A label that no document can have would be kept for the default time, against what whoever wrote it believes.
 *
 * @param labels - what a document can be said to be.
 * @throws LiasseError `configuration-invalid`.
 */
export function refuseUnknownLabels({ retentionDays }: DeployConfig, labels: readonly string[]): void {
  const unknown = Object.keys(retentionDays).filter((label) => label !== 'default' && !labels.includes(label));
  if (unknown.length === 0) return;
  const wrong = `« retentionDays » nomme ${unknown.map((label) => `« ${label} »`).join(', ')}`;
  throw new LiasseError(
    'configuration-invalid',
    `${wrong}, que le modèle ne connaît pas. Étiquettes connues : ${labels.join(', ')}.`,
  );
}
