import { resolve } from 'node:path';
import { OwnModelFolder, headDigest } from '../adapters/local/own-model-folder.ts';
import { type WorkerSettings } from '../adapters/local/worker-messages.ts';
import { knownLabels, type RunIdentity } from '../adapters/onnx/installed-models.ts';
import { LiasseError } from '../core/liasse-error.ts';
import { type OwnHead } from '../core/own-classes/own-head.ts';
import { modelsFolder } from './models-folder.ts';

/** Folder of the user's own classes, where there is one. */
export function ownFolder(named: string | undefined): string | undefined {
  return named ?? process.env['LIASSE_MODEL'];
}

/**
 * The head in use.
 *
 * @param base - id of the classifier of this version of the program.
 * @throws LiasseError `model-corrupt`, or `configuration-invalid` when it was trained on another classifier.
 */
export async function ownHead(named: string | undefined, base: string): Promise<OwnHead | undefined> {
  const folder = ownFolder(named);
  const head = folder === undefined ? undefined : (await new OwnModelFolder(folder).current())?.head;
  if (head === undefined || head.base === base) return head;
  const message = `${folder} : appris sur ${head.base}, or cette version utilise ${base}. Refaites « liasse classes add ».`;
  throw new LiasseError('configuration-invalid', message);
}

/** Results of a head are keyed by it. */
export function withHead(identity: RunIdentity, head: OwnHead): RunIdentity {
  const own = `own-${head.version}-${headDigest(head)}`;
  const versions = { ...identity.versions, classifier: `${identity.versions.classifier}+${own}` };
  return { ...identity, versions, key: `${identity.key} ${own}` };
}

/** Where workers find the head: it is too long for their command line. */
export function ownVersion(named: string | undefined, head: OwnHead | undefined): WorkerSettings['own'] {
  const folder = ownFolder(named);
  return folder === undefined || head === undefined ? undefined : { folder: resolve(folder), version: head.version };
}

/** Labels that a document can have: of the shipped classifier and of the user's own head. */
export async function labelsInUse(named: string | undefined): Promise<ReadonlySet<string>> {
  const folder = ownFolder(named);
  const head = folder === undefined ? undefined : (await new OwnModelFolder(folder).current())?.head;
  return new Set([...(await knownLabels(modelsFolder())), ...(head?.rows ?? []).map(({ label }) => label)]);
}
