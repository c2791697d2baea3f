import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { modelFolders } from '../adapters/onnx/installed-models.ts';
import { ModelFolder } from '../adapters/onnx/model-folder.ts';
import { type Architecture } from './build-options.ts';
import { AssetFolder } from './asset-folder.ts';
import { bundle } from './bundle.ts';
import { type AssetName, assetOf } from './lambda-functions.ts';
import { packageFolder } from './package-folder.ts';
import { keepsModelFile } from './shipped-models.ts';
import { shippedPackages } from './shipped-packages.ts';

export interface AssetPlaces {
  /** Of the repository. */
  readonly root: string;
  /** Folder that takes `engine/`, `control/` and, not to be shipped, `maps/`. */
  readonly out: string;
}

/** Builds `engine/`: the functions that read files, the worker, its models and its native packages. */
export async function buildEngine(places: AssetPlaces, architecture: Architecture): Promise<AssetFolder> {
  const { root } = places;
  const asset = await buildFunctions(places, 'engine', { worker: 'bin/worker.ts' });
  for (const shipped of shippedPackages(architecture)) {
    asset.copy(packageFolder(root, shipped), join('node_modules', shipped.name), shipped.keeps);
  }
  for (const model of Object.values(modelFolders)) {
    const { folder, manifest } = await ModelFolder.open(join(root, 'models', model));
    asset.copy(folder, join('models', model), keepsModelFile(manifest));
  }
  return asset;
}

/** Builds `control/`: all other functions, whole bundles. */
export async function buildControl(places: AssetPlaces): Promise<AssetFolder> {
  return buildFunctions(places, 'control', {});
}

/** @param others - bundles beside the functions, by their path within the asset. */
async function buildFunctions(
  { root, out }: AssetPlaces,
  name: AssetName,
  others: Readonly<Record<string, string>>,
): Promise<AssetFolder> {
  const asset = new AssetFolder(join(out, name));
  const maps = new AssetFolder(join(out, 'maps', name));
  const entries: Record<string, string> = { ...others };
  for (const folder of functionNames(root).filter((each) => assetOf(each) === name)) {
    entries[`functions/${folder}/handler`] = `functions/${folder}/handler.ts`;
  }
  await bundle({ root, entries, asset, maps });
  const manifest = { name: `liasse-${name}`, version: programVersion(root), type: 'module' };
  asset.write('package.json', `${JSON.stringify(manifest)}\n`);
  return asset;
}

function functionNames(root: string): string[] {
  const folder = join(root, 'functions');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, 'handler.ts')));
}

function programVersion(root: string): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).version;
}
