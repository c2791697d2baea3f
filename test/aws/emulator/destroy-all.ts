import { accountInventory } from './account-inventory.ts';
import { type AwsClients } from './aws-clients.ts';
import { type Deployment } from './deployment.ts';
import { emptyBucket } from './empty-bucket.ts';
import { stackResources } from './stack-resources.ts';

export interface Destruction {
  /** `type name` of what is left though nobody said that it should be. */
  readonly left: readonly string[];
  /** `type name` of what is left as declared. */
  readonly retained: readonly string[];
}

/**
 * Destroys the stacks and looks at what is left of them in the account.
 *
 * @param before - the account before they were deployed.
 */
export async function destroyAll(
  { clients, deployment }: { clients: AwsClients; deployment: Deployment },
  before: ReadonlySet<string>,
): Promise<Destruction> {
  const resources = await stackResources(clients.cloudFormation, deployment.assembly);
  // CloudFormation refuses to delete a bucket that holds anything.
  for (const { physicalId } of resources.filter(({ type, retained }) => type === 'AWS::S3::Bucket' && !retained)) {
    await emptyBucket(clients.s3, physicalId);
  }
  // As it was synthesised: the app need not be built again.
  await deployment.destroy({ app: deployment.assembly });
  const declared = new Set(
    resources.filter(({ retained }) => retained).map(({ type, physicalId }) => `${type} ${physicalId}`),
  );
  const found = [...(await accountInventory(clients))].filter((name) => !before.has(name));
  return {
    left: found.filter((name) => !declared.has(name)),
    retained: found.filter((name) => declared.has(name)),
  };
}
