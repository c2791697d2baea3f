import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type RunContext } from '../../core/assemble-result.ts';
import { type DecisionRule, defaultAcceptedError, ruleForError } from '../../core/decision-rule.ts';
import { LiasseError } from '../../core/liasse-error.ts';
import { type Limits } from '../../core/limits.ts';
import { ModelFolder } from './model-folder.ts';
import { type PageClassifierManifest, pageClassifierManifestSchema } from './page-classifier-manifest.ts';

/** The models that this version of the program runs, each a folder under `models/`. */
export const modelFolders = {
  ocr: 'ocr-ppocrv6-small-latin/1.1.0',
  lexicon: 'lexicon-fr/1.0.0',
  classifier: 'page-classifier/2.1.0',
} as const;

/** Where the OCR finds its weights and its words. */
export function ocrFolders(models: string): { readonly ocr: string; readonly lexicon: string } {
  return { ocr: join(models, modelFolders.ocr), lexicon: join(models, modelFolders.lexicon) };
}

/** What makes the results of a run what they are. */
export interface RunIdentity extends RunContext {
  /** All versions in one string, the models by their hashes: the key of the store. */
  readonly key: string;
}

export interface Installation {
  /** Folder that holds `modelFolders`. */
  readonly models: string;
  /** Version of the program, as in package.json. */
  readonly program: string;
}

/**
 * @param acceptedError - share of wrong labels borne among the accepted, 0..1: one that the classifier has thresholds for.
 * Decisions are made whenever results are written, so it is no part of the key: what was read is not read again.
 * @throws LiasseError `model-missing`, `model-corrupt`, or `configuration-invalid` for an error without thresholds.
 */
export async function runIdentity(
  { models, program }: Installation,
  limits: Limits,
  acceptedError = defaultAcceptedError,
): Promise<RunIdentity> {
  const [ocr, lexicon, classifier] = await Promise.all([
    ModelFolder.open(join(models, modelFolders.ocr)),
    ModelFolder.open(join(models, modelFolders.lexicon)),
    ModelFolder.open(join(models, modelFolders.classifier)),
  ]);
  const manifests = [ocr, lexicon, classifier].map(({ manifest }) => manifest);
  const versions = {
    program,
    ocr: `${modelFolders.ocr}+${modelFolders.lexicon}`,
    classifier: modelFolders.classifier,
    limits: digest(lastingLimits(limits)),
  };
  const key = [...Object.values(versions), digest(manifests)].join(' ');
  const rule = acceptanceRule(classifierManifest(classifier), acceptedError);
  return { versions: { ...versions, acceptedError: String(acceptedError) }, rule, key };
}

function acceptanceRule({ decision, acceptance }: PageClassifierManifest, acceptedError: number): DecisionRule {
  const rule = ruleForError(decision, acceptance, acceptedError);
  if (rule !== undefined) return rule;
  const known = acceptance.map(({ error }) => error).join(', ');
  throw new LiasseError(
    'configuration-invalid',
    `Le modèle n’a pas de seuils pour une part d’erreur de ${acceptedError}. Parts possibles : ${known}.`,
  );
}

/** What a document can be said to be. @throws LiasseError `model-missing` or `model-corrupt`. */
export async function knownLabels(models: string): Promise<readonly string[]> {
  return classifierManifest(await ModelFolder.open(join(models, modelFolders.classifier))).labels;
}

/** Read from the manifest alone: the process that decides does not run the model. */
function classifierManifest(classifier: ModelFolder): PageClassifierManifest {
  const manifest = pageClassifierManifestSchema.safeParse(classifier.manifest);
  if (manifest.success) return manifest.data;
  throw new LiasseError('model-corrupt', `Le manifeste du modèle ${classifier.id} ne convient pas à cette version.`);
}

/** Those that a kept result depends on; what ran out of time is not kept. */
function lastingLimits(limits: Limits): [string, number][] {
  return Object.entries(limits)
    .filter(([name]) => !name.startsWith('seconds'))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);
}
