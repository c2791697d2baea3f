import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';
import { awsEnvironment } from './emulator/aws-environment.ts';
import { type ScenarioContext } from './scenario.ts';

/**
 * Runs the built program as an operator does, what it says going to a file of the scratch folder.
 *
 * @returns its exit code.
 */
export async function runLiasse(
  { endpoint, repository, scratch }: Pick<ScenarioContext, 'endpoint' | 'repository' | 'scratch'>,
  words: readonly string[],
): Promise<number> {
  const program = join(repository, 'dist/bin/liasse.js');
  const environment = { PATH: process.env['PATH'], HOME: scratch, ...awsEnvironment(endpoint) };
  const child = spawn(process.execPath, [program, ...words], { env: environment, cwd: scratch });
  const said = createWriteStream(join(scratch, 'liasse.log'), { flags: 'a' });
  for (const stream of [child.stdout, child.stderr]) stream.pipe(said, { end: false });
  const [code] = z
    .tuple([z.int().nullable()])
    .rest(z.unknown())
    .parse(await once(child, 'close'));
  said.end();
  return code ?? -1;
}
