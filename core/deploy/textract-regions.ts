import { LiasseError } from '../liasse-error.ts';

/**
 * Where Amazon Textract is offered, GovCloud apart (AWS General Reference, "Amazon Textract endpoints and quotas",
 * https://docs.aws.amazon.com/general/latest/gr/textract.html, read in November 2026).
 */
export const textractRegions = {
  /** In the European Union: Paris, Frankfurt, Ireland, Spain. */
  union: ['eu-west-3', 'eu-central-1', 'eu-west-1', 'eu-south-2'],
  /** `eu-west-2` is London. */
  elsewhere: [
    'eu-west-2',
    'ca-central-1',
    'us-east-1',
    'us-east-2',
    'us-west-1',
    'us-west-2',
    'ap-south-1',
    'ap-northeast-2',
    'ap-southeast-1',
    'ap-southeast-2',
  ],
} as const;

/**
 * Sees to it that pages can be read where they are kept: none is ever sent to another region.
 *
 * @param outsideUnion - true where the deployment says that its pages may lie outside the European Union.
 * @throws LiasseError `configuration-invalid` that says what to choose.
 */
export function requireTextractRegion(region: string, outsideUnion = false): void {
  const objection = textractObjection(region, outsideUnion);
  if (objection !== undefined) throw new LiasseError('configuration-invalid', objection);
}

/** What to say of a region where Textract cannot be called; undefined where it can. */
export function textractObjection(region: string, outsideUnion: boolean): string | undefined {
  const { union, elsewhere } = textractRegions;
  const offered: readonly string[] = outsideUnion ? [...union, ...elsewhere] : union;
  if (offered.includes(region)) return undefined;
  const where = outsideUnion ? 'Régions possibles' : 'Régions possibles dans l’Union européenne';
  return (
    `Textract ne peut pas être appelé dans la région « ${region} ». ${where} : ${offered.join(', ')}. ` +
    'Déployez dans l’une d’elles, ou choisissez le moteur « onnx » : aucune page n’est envoyée dans une autre région.'
  );
}
