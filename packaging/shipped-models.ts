import { type ModelFolder } from '../adapters/onnx/model-folder.ts';

/** Files that only training reads. */
const trainingRoles: readonly string[] = ['anchors'];

/** Whether a file of a model's folder is shipped: what its manifest names for reading, and its licence; its card stays at home. */
export function keepsModelFile({ files }: ModelFolder['manifest']): (path: string) => boolean {
  const read = Object.entries(files).filter(([role]) => !trainingRoles.includes(role));
  const kept = new Set(['manifest.json', 'LICENSE', 'NOTICE', ...read.map(([, { path }]) => path)]);
  return (path) => kept.has(path);
}
