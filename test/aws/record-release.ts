import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { programVersion } from '../../bin/package-root.ts';
import { testApp } from '../fixtures/deployed-stacks.ts';

/*
 * Keeps the state stack of the release at hand, for later ones to be deployed over: npx tsx test/aws/record-release.ts
 */

const stack = 'kept-state';
/** Without metadata, which names folders of this machine. */
const artifactSchema = z.object({
  type: z.string(),
  environment: z.string().optional(),
  properties: z.unknown(),
  dependencies: z.array(z.string()).optional(),
  displayName: z.string().optional(),
});
const manifestSchema = z.object({
  version: z.string(),
  minimumCliVersion: z.string().optional(),
  artifacts: z.record(z.string(), artifactSchema),
});
const template = `${stack}.template.json`;

const work = mkdtempSync(join(tmpdir(), 'liasse-release-'));
try {
  const { directory } = testApp(work, { name: 'kept' }, { emulated: 'true' }).synth();
  const folder = fileURLToPath(new URL(`releases/${programVersion()}`, import.meta.url));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of [template, `${stack}.assets.json`]) write(join(folder, name), readJson(join(directory, name)));
  write(join(folder, 'manifest.json'), manifestOf(readJson(join(directory, 'manifest.json'))));
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** The state stack alone. */
function manifestOf(whole: unknown): unknown {
  const manifest = manifestSchema.parse(whole);
  const kept = Object.entries(manifest.artifacts).filter(([id]) => id === stack || id === `${stack}.assets`);
  return { ...manifest, artifacts: Object.fromEntries(kept) };
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function write(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
