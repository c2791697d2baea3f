import { type Architecture } from './build-options.ts';

/** A package that the engine's bundles leave outside, for it has native code or looks for files beside its own. */
export interface ShippedPackage {
  readonly name: string;
  /** The package that wants it, where npm may have put a version of its own. */
  readonly wantedBy?: string;
  /** Whether a file of it runs, by its path within the package. */
  readonly keeps: (path: string) => boolean;
}

/** Names by which the bundles import them; the rest of `shippedPackages` is what these want. */
export const importedPackages = ['onnxruntime-node', 'sharp', '@hyzyla/pdfium'] as const;

/** What `node_modules/` of the engine holds: Linux with glibc, one processor, no graphics card. */
export function shippedPackages(architecture: Architecture): readonly ShippedPackage[] {
  const onnxLibraries = new RegExp(`^bin/napi-v\\d+/linux/${architecture}/[^/]+\\.(node|so(\\.\\d+)*)$`);
  const semverFolders = /^(classes|functions|internal|ranges)\/[^/]+\.js$/;
  return [
    { name: 'onnxruntime-node', keeps: keeping(/^dist\/[^/]+\.js$/, onnxLibraries) },
    { name: 'onnxruntime-common', keeps: keeping(/^dist\/cjs\/([^/]+\.js|package\.json)$/) },
    { name: 'sharp', keeps: keeping(/^dist\/[^/]+\.mjs$/) },
    { name: 'semver', wantedBy: 'sharp', keeps: keeping(/^index\.js$/, semverFolders) },
    { name: 'detect-libc', wantedBy: 'sharp', keeps: keeping(/^lib\/[^/]+\.js$/) },
    { name: '@img/colour', keeps: keeping(/^[^/]+\.cjs$/) },
    { name: `@img/sharp-linux-${architecture}`, keeps: keeping(/^index\.cjs$/, /^lib\/[^/]+\.node$/) },
    {
      name: `@img/sharp-libvips-linux-${architecture}`,
      keeps: keeping(/^lib\/[^/]+\.so(\.\d+)*$/, /^lib\/index\.js$/, /^versions\.json$/),
    },
    { name: '@hyzyla/pdfium', keeps: keeping(/^dist\/(index\.esm\.js|pdfium\.wasm)$/) },
  ];
}

const licence = /^(licen[cs]e|notice|thirdpartynotices)[^/]*$/i;

function keeping(...patterns: readonly RegExp[]): (path: string) => boolean {
  return (path) => path === 'package.json' || licence.test(path) || patterns.some((pattern) => pattern.test(path));
}
