import { availableParallelism, freemem, totalmem } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { canCutNetwork } from '../../adapters/local/confined-node.ts';
import { modelFolders, ocrFolders } from '../../adapters/onnx/installed-models.ts';
import { ModelFolder } from '../../adapters/onnx/model-folder.ts';
import { OnnxPageClassifier } from '../../adapters/onnx/onnx-page-classifier.ts';
import { OnnxPageReader } from '../../adapters/onnx/onnx-page-reader.ts';
import { LiasseError } from '../../core/liasse-error.ts';
import { defaultLimits, type Limits } from '../../core/limits.ts';
import { exitCodes } from '../exit-codes.ts';
import { modelsFolder } from '../models-folder.ts';
import { programVersion } from '../package-root.ts';
import { duration, fileSize, french } from '../terminal/french.ts';
import { printable } from '../terminal/printable.ts';

/** A check: what was looked at, what was found, and whether the program can work so. */
interface Finding {
  readonly ok: boolean;
  readonly text: string;
}

/** What each limit means, for `liasse doctor`. */
const limitMeanings: Readonly<Record<keyof Limits, string>> = {
  bytesPerFile: 'taille d’un fichier',
  pagesPerFile: 'pages d’un fichier',
  pixelsPerPage: 'points d’une page image',
  charactersPerPage: 'caractères d’une page',
  secondsToOpen: 'durée d’ouverture d’un fichier',
  secondsToRender: 'durée d’affichage d’une page',
  secondsPerPage: 'durée de lecture d’une page',
  secondsPerFile: 'durée de lecture d’un fichier',
  workerBytes: 'mémoire d’un processus de lecture',
  membersPerArchive: 'fichiers d’une archive, à tous ses niveaux',
  bytesPerArchive: 'taille d’une archive une fois ouverte, à tous ses niveaux',
  archiveRatio: 'grossissement d’un élément d’archive',
  archiveLevels: 'archives les unes dans les autres',
};

/** Says on standard output whether the installation can work. @returns the exit code. */
export async function doctor(): Promise<number> {
  const folder = modelsFolder();
  const findings = [
    nodeVersion(),
    machine(),
    confinement(),
    ...(await models(folder)),
    await loaded(async () => OnnxPageReader.load(ocrFolders(folder))),
    await loaded(async () => OnnxPageClassifier.load(join(folder, modelFolders.classifier))),
  ];
  const lines = [
    `liasse ${programVersion()}`,
    ...findings.map(({ ok, text }) => `  ${ok ? 'bon  ' : 'FAUTE'}  ${text}`),
    '',
    'Limites (à changer par --limits limites.json)',
    ...Object.entries(limitMeanings).map(([name, meaning]) => `  ${limitLine(name, meaning)}`),
  ];
  process.stdout.write(`${lines.map(printable).join('\n')}\n`);
  return findings.every(({ ok }) => ok) ? exitCodes.allRead : exitCodes.usage;
}

function nodeVersion(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > 20 || (major === 20 && minor >= 19);
  const advice = ok ? '' : ' : installez la version 20.19 ou une plus récente';
  return { ok, text: `Node.js ${process.versions.node}, ${process.platform} ${process.arch}${advice}` };
}

function machine(): Finding {
  const needed = availableParallelism() * 700 * 1024 * 1024;
  const text = `${french(availableParallelism())} cœurs, ${fileSize(freemem())} de mémoire libre sur ${fileSize(totalmem())}`;
  // Not a fault: the system gives back more than it says is free.
  return { ok: true, text: freemem() < needed ? `${text} (peu : essayez --workers 1)` : text };
}

/** Not a fault where it is missing: the limits hold all the same. */
function confinement(): Finding {
  const text = canCutNetwork()
    ? 'les processus de lecture n’ont pas de réseau et n’écrivent que dans leur dossier'
    : 'les processus de lecture n’écrivent que dans leur dossier, mais ce système ne permet pas de leur couper le réseau (unshare)';
  return { ok: true, text };
}

async function models(folder: string): Promise<Finding[]> {
  const found = await Promise.all(Object.values(modelFolders).map(async (name) => modelFindings(folder, name)));
  return found.flat();
}

async function modelFindings(folder: string, name: string): Promise<Finding[]> {
  try {
    const model = await ModelFolder.open(join(folder, name));
    const files = Object.entries(model.manifest.files);
    return await Promise.all(
      files.map(async ([key, { path, sha256 }]) => {
        const bytes = await model.file(key);
        return { ok: true, text: `${name}/${path}, ${fileSize(bytes.length)}, sha256 ${sha256.slice(0, 16)}… intact` };
      }),
    );
  } catch (error) {
    return [faultOf(error)];
  }
}

async function loaded(load: () => Promise<{ readonly version: string }>): Promise<Finding> {
  const started = performance.now();
  try {
    const { version } = await load();
    return { ok: true, text: `${version} prêt en ${french((performance.now() - started) / 1000)} s` };
  } catch (error) {
    return faultOf(error);
  }
}

function faultOf(error: unknown): Finding {
  if (!(error instanceof LiasseError) && !(error instanceof z.ZodError)) throw error;
  return {
    ok: false,
    text: error instanceof LiasseError ? error.message : 'Un manifeste de modèle est abîmé : réinstallez liasse.',
  };
}

/** The value as `limits.json` has it, then as people read it. */
function limitLine(name: string, meaning: string): string {
  const value = Object.entries(defaultLimits).find(([key]) => key === name)?.[1] ?? 0;
  return `${name.padEnd(18)} ${value.toString().padStart(10)}  ${meaning}${unitOf(name, value)}`;
}

function unitOf(name: string, value: number): string {
  if (name.startsWith('bytes') || name.endsWith('Bytes')) return ` (octets : ${fileSize(value)})`;
  return name.startsWith('seconds') ? ` (secondes : ${duration(value)})` : '';
}
