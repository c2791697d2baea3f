import { join, resolve } from 'node:path';
import { packageRoot } from './package-root.ts';

/** Folder of the models: the program's own, unless `LIASSE_MODELS` names another. */
export function modelsFolder(): string {
  return resolve(process.env['LIASSE_MODELS'] ?? join(packageRoot, 'models'));
}
