import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { paginateListStackResources, type CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { z } from 'zod';

const templateSchema = z.object({
  Resources: z.record(z.string(), z.object({ Type: z.string(), DeletionPolicy: z.string().optional() })).default({}),
});

/** A resource of a deployed stack. */
export interface StackResource {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  /** Its name, address or ARN. */
  readonly physicalId: string;
  /** Declared to outlive its stack. */
  readonly retained: boolean;
}

/** Names of the stacks of a synthesised assembly. */
export async function stacksOfAssembly(assembly: string): Promise<string[]> {
  const suffix = '.template.json';
  const names = (await readdir(assembly)).filter((name) => name.endsWith(suffix));
  return names.map((name) => name.slice(0, -suffix.length));
}

/** What the stacks of an assembly hold as they are deployed. */
export async function stackResources(client: CloudFormationClient, assembly: string): Promise<StackResource[]> {
  const stacks = await stacksOfAssembly(assembly);
  const resources = await Promise.all(stacks.map((stack) => resourcesOf(client, { stack, assembly })));
  return resources.flat();
}

async function resourcesOf(
  client: CloudFormationClient,
  { stack, assembly }: { stack: string; assembly: string },
): Promise<StackResource[]> {
  const template = templateSchema.parse(JSON.parse(await readFile(join(assembly, `${stack}.template.json`), 'utf8')));
  const resources: StackResource[] = [];
  for await (const page of paginateListStackResources({ client }, { StackName: stack })) {
    for (const summary of page.StackResourceSummaries ?? []) {
      const {
        LogicalResourceId: logicalId = '',
        PhysicalResourceId: physicalId = '',
        ResourceType: type = '',
      } = summary;
      const retained = template.Resources[logicalId]?.DeletionPolicy?.startsWith('Retain') ?? false;
      resources.push({ stack, logicalId, type, physicalId, retained });
    }
  }
  return resources;
}
