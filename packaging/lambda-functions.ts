/** `engine` can read files, `control` is everything else. */
export type AssetName = 'engine' | 'control';

/** Functions that open files and run the networks. */
const heavyFunctions: ReadonlySet<string> = new Set(['open-file', 'read-pages', 'conclude-file']);

/** Which asset a function is in, by its folder under `functions/`. */
export function assetOf(functionName: string): AssetName {
  return heavyFunctions.has(functionName) ? 'engine' : 'control';
}
