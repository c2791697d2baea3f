import { type ModelFolder } from '../adapters/onnx/model-folder.ts';

/** Whether a file of a model's folder is shipped: what its manifest names, and its licence; its card stays at home. */
export function keepsModelFile({ files }: ModelFolder['manifest']): (path: string) => boolean {
  const kept = new Set(['manifest.json', 'LICENSE', 'NOTICE', ...Object.values(files).map(({ path }) => path)]);
  return (path) => kept.has(path);
}
