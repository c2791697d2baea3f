import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type ShippedPackage } from './shipped-packages.ts';

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional(), integrity: z.string().optional() })),
});

/**
 * Folder of a package as the lock file pins it. npm installs platform packages for this machine alone: those of another
 * processor are fetched once, checked against the lock file and kept in `.cache/packages/`.
 *
 * @param root - of the repository.
 * @throws Error when it is neither installed nor to be had.
 */
export function packageFolder(root: string, { name, wantedBy }: ShippedPackage): string {
  const places = [...(wantedBy === undefined ? [] : [join(wantedBy, 'node_modules', name)]), name];
  const installed = places.map((place) => join(root, 'node_modules', place)).find((folder) => existsSync(folder));
  return installed ?? fetchedFolder(root, name);
}

function fetchedFolder(root: string, name: string): string {
  const pinned = lockSchema.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))).packages[
    `node_modules/${name}`
  ];
  const { version, integrity } = z
    .object({ version: z.string(), integrity: z.string() }, `${name} is not in package-lock.json.`)
    .parse(pinned);
  const cache = join(root, '.cache', 'packages');
  const folder = join(cache, `${name.replace('/', '-')}-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'fetch-'));
  try {
    unpack(packed(`${name}@${version}`, work), integrity, work);
    renameSync(join(work, 'package'), folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return folder;
}

/** @returns path of the package's archive. */
function packed(specifier: string, work: string): string {
  const answer = execFileSync('npm', ['pack', specifier, '--json', '--pack-destination', work], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [first] = z.array(z.object({ filename: z.string() })).parse(JSON.parse(answer));
  if (first === undefined) throw new Error(`npm packed nothing for ${specifier}.`);
  // npm names the archive of a scoped package with a slash in its answer, and without on the disk.
  return join(work, first.filename.replace('@', '').replace('/', '-'));
}

function unpack(archive: string, integrity: string, work: string): void {
  const hash = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (integrity !== `sha512-${hash}`) throw new Error(`${archive} is not what package-lock.json pins.`);
  execFileSync('tar', ['-xzf', archive, '-C', work]);
}
