import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ListUsersCommand, paginateListUserPools } from '@aws-sdk/client-cognito-identity-provider';
import { z } from 'zod';
import { fileResultSchema } from '../../../core/file-result.ts';
import { pageCommands } from '../../fixtures/page-steps.ts';
import { removeRetained } from '../emulator/remove-retained.ts';
import { type StackResource, stackResources } from '../emulator/stack-resources.ts';
import { PageShell } from '../page-shell.ts';
import { type Scenario, type ScenarioContext } from '../scenario.ts';

export const scenario: Scenario = {
  name: 'docs/deploy.md, followed to the letter from a fresh clone, deploys, reads a batch and removes it all',
  place: 85,
  async run(context) {
    const { assert, clients, deployment, repository, say, scratch } = context;
    const shell = await PageShell.open(join(scratch, 'page'), context);
    const clone = join(shell.folder, 'liasse');
    const assembly = join(clone, 'cdk.out');
    let resources: readonly StackResource[] = [];
    try {
      for (const step of pageCommands(await readFile(join(repository, 'docs/deploy.md'), 'utf8')).steps) {
        const start = performance.now();
        await shell.run(step);
        assert.ok(`the step « ${step.name} » ends as the page says`, true);
        say(`${step.name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
        if (step.name === 'install') await edit(join(clone, 'liasse.deploy.json'));
        if (step.name === 'deploy') resources = await stackResources(clients.cloudFormation, assembly);
        if (step.name === 'fetch') await seeResults(clone, context);
        if (step.name === 'user') await seeUser(context);
      }
    } finally {
      await deployment.destroy({ app: assembly, output: assembly }).catch(() => undefined); // where a step failed
      await removeRetained(clients, resources);
      await rm(shell.folder, { recursive: true, force: true, maxRetries: 3 });
    }
  },
};

/** As its reader would: a name that is not taken, and the processor that this machine has. */
async function edit(path: string): Promise<void> {
  const config = z.record(z.string(), z.unknown()).parse(JSON.parse(await readFile(path, 'utf8')));
  const architecture = process.arch === 'arm64' ? 'arm64' : 'x86_64';
  await writeFile(path, JSON.stringify({ ...config, name: 'page', architecture }));
}

/** A line for each sample, members apart. */
async function seeResults(clone: string, { assert }: ScenarioContext): Promise<void> {
  const text = await readFile(join(clone, 'out/premier-lot/results.jsonl'), 'utf8');
  const results = text.trimEnd().split('\n').map((line) => fileResultSchema.parse(JSON.parse(line))); // prettier-ignore
  const entries = await readdir(join(clone, 'samples/batch'), { recursive: true, withFileTypes: true });
  const sources = new Set(results.map(({ source }) => source));
  const missing = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(clone, 'samples/batch/').length))
    .filter((source) => !sources.has(source));
  assert.equal('every sample has its line', missing, []);
  assert.equal('none failed', results.filter(({ status }) => status === 'failed').map(({ source }) => source), []); // prettier-ignore
}

async function seeUser({ assert, clients: { cognito } }: ScenarioContext): Promise<void> {
  const tenants: (string | undefined)[] = [];
  for await (const { UserPools = [] } of paginateListUserPools({ client: cognito }, { MaxResults: 60 })) {
    for (const { Id: UserPoolId } of UserPools) {
      const { Users = [] } = await cognito.send(new ListUsersCommand({ UserPoolId }));
      const attributes = Users.flatMap((user) => user.Attributes ?? []);
      tenants.push(...attributes.filter(({ Name }) => Name === 'custom:tenant').map(({ Value }) => Value));
    }
  }
  assert.ok('the user sees the papers of their tenant', tenants.includes('mairie-exemple'));
}
