import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import { StartExecutionCommand } from '@aws-sdk/client-sfn';
import { z } from 'zod';
import { letterLines, nativePdf } from '../../fixtures/native-pdf.ts';
import { batchLedgerOf } from '../batch-ledger-of.ts';
import { TenantBatch } from '../deployed/tenant-batch.ts';
import { type StackOutputs } from '../emulator/deployment.ts';
import { removeRetained } from '../emulator/remove-retained.ts';
import { stackResources } from '../emulator/stack-resources.ts';
import { type Scenario, type ScenarioContext } from '../scenario.ts';

/** As the releases' templates have it, see `test/aws/releases/README.md`. */
const name = 'kept';
const compute = [`${name}-compute`];

export const scenario: Scenario = {
  name: 'what a release kept, every later one keeps: upgrade, destroy the compute stack, deploy it anew',
  place: 80,
  async run(context) {
    const releases = (await readdir(join(context.repository, 'test/aws/releases'))).filter((entry) =>
      /^\d/.test(entry),
    );
    context.assert.ok('there is a release to come from', releases.length > 0);
    for (const release of releases) await upgraded(release, context);
  },
};

async function upgraded(release: string, context: ScenarioContext): Promise<void> {
  const { clients, deployment, repository, scratch } = context;
  const output = join(scratch, `upgrade-${release}`);
  const config = await configNamed(name, context);
  try {
    const before = await deployment.deploy({ app: join(repository, 'test/aws/releases', release), output });
    const papers = await putPapers(withOutputs(before, context));
    const after = await deployment.deploy({ config, output });
    await seePapers(`after the upgrade from ${release}`, papers, withOutputs(after, context));
    await destroyAndDeployAgain(output, papers, withOutputs(after, context));
  } finally {
    const resources = await stackResources(clients.cloudFormation, output);
    await deployment.destroy({ app: output, output });
    await removeRetained(clients, resources);
  }
}

/** The compute stack alone: what it worked on stays, and it goes on working. */
async function destroyAndDeployAgain(app: string, papers: Papers, context: ScenarioContext): Promise<void> {
  const { assert, clients, deployment, output } = context;
  const input = JSON.stringify({ prefix: `drop/${context.tenant}/` });
  await clients.sfn.send(new StartExecutionCommand({ stateMachineArn: output('BackfillStateMachineArn'), input }));
  const batch = new TenantBatch(context, papers.batch);
  const [read] = await batch.finished(1);
  assert.equal('a paper of the release before is read by the one after', read?.status, 'done');
  await deployment.destroy({ app, stacks: compute, output: app });
  await seePapers('without the compute stack', papers, context);
  assert.equal('its result stays', await batch.results(), [read]);
  await deployment.deploy({ app, stacks: compute, output: app });
  await seePapers('with a new compute stack', papers, context);
  assert.equal('its result is still the same', await batch.results(), [read]);
}

interface Papers {
  readonly batch: string;
  readonly key: string;
  /** Versions of the object, and how many files the ledger was told to expect. */
  readonly kept: unknown;
}

/** A paper handed in twice, and a batch that is announced. */
async function putPapers(context: ScenarioContext): Promise<Papers> {
  const batch = new TenantBatch(context, 'avant');
  await batch.drop('courrier.pdf', nativePdf([letterLines(1)]));
  const { key } = await batch.drop('courrier.pdf', nativePdf([letterLines(2)]));
  await batchLedgerOf(context).announce(batch.id, { files: 1 }, '2026-01-01T00:00:00.000Z');
  const papers = { batch: batch.id.batch, key };
  return { ...papers, kept: await keptOf(papers, context) };
}

async function seePapers(when: string, papers: Papers, context: ScenarioContext): Promise<void> {
  context.assert.equal(`${when} papers and records are there`, await keptOf(papers, context), papers.kept);
}

async function keptOf({ batch, key }: Omit<Papers, 'kept'>, context: ScenarioContext): Promise<unknown> {
  const { clients, output, tenant } = context;
  const listing = { Bucket: output('UploadsBucket'), Prefix: key };
  const { Versions = [] } = await clients.s3.send(new ListObjectVersionsCommand(listing));
  const record = await batchLedgerOf(context).batch({ tenant, batch });
  return { versions: Versions.map(({ VersionId, ETag }) => [VersionId, ETag]), expected: record?.expected };
}

/** The context of another deployment than the run's. */
function withOutputs(outputs: StackOutputs, context: ScenarioContext): ScenarioContext {
  const output = (wanted: string): string => {
    const [found] = Object.values(outputs).flatMap((stack) => stack[wanted] ?? []);
    if (found === undefined) throw new Error(`no output ${wanted}`);
    return found;
  };
  return { ...context, output };
}

/** The run's own config under another name. */
async function configNamed(deployed: string, { repository, scratch }: ScenarioContext): Promise<string> {
  const text = await readFile(join(repository, 'test/aws/liasse.deploy.json'), 'utf8');
  const config = z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  const path = join(scratch, `${deployed}.deploy.json`);
  await writeFile(path, JSON.stringify({ ...config, name: deployed }));
  return path;
}
