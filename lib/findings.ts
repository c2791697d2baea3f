import { CfnElement, Stack, Token, Validations } from 'aws-cdk-lib';
import { type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct, type IConstruct } from 'constructs';
import { type IGrantable } from 'aws-cdk-lib/aws-iam';

/** Answers a finding of cdk-nag about one resource named with a wildcard. @param resource - as the finding shows it. */
export function acknowledgeWildcard(scope: IConstruct, resource: string, reason: string): void {
  Validations.of(scope).acknowledge({ id: `AwsSolutions-IAM5[Resource::${resource}]`, reason });
}

/** Who holds the policy of a grantee: its role. */
export function principalOf({ grantPrincipal }: IGrantable): IConstruct {
  if (!Construct.isConstruct(grantPrincipal)) throw new Error('grants go to roles of this deployment');
  return grantPrincipal;
}

/** The ARN of a bucket of another stack, as a finding shows it: by the name under which that stack exports it. */
export function shownArn(bucket: IBucket): string {
  const owner = Stack.of(bucket);
  const imported: unknown = owner.resolve(owner.exportValue(bucket.bucketArn));
  if (typeof imported === 'object' && imported !== null && 'Fn::ImportValue' in imported)
    return String(imported['Fn::ImportValue']);
  throw new Error('an exported value is imported by its name');
}

/** The ARN of a resource of the same stack, as a finding shows it. */
export function shownOwnArn(construct: IConstruct): string {
  return `<${logicalId(construct)}.Arn>`;
}

/** An ARN of Step Functions in the stack's own account and region, as a finding shows it. */
export function shownExecution(scope: IConstruct, rest: string): string {
  const { partition, region, account } = Stack.of(scope);
  const shown = {
    partition: Token.isUnresolved(partition) ? '<AWS::Partition>' : partition,
    account: Token.isUnresolved(account) ? '<AWS::AccountId>' : account,
  };
  return `arn:${shown.partition}:states:${region}:${shown.account}:execution:${rest}`;
}

/** The logical id of the resource that a construct makes. */
export function logicalId({ node }: IConstruct): string {
  const { defaultChild } = node;
  if (defaultChild === undefined || !CfnElement.isCfnElement(defaultChild))
    throw new Error(`${node.path} makes no resource`);
  return String(defaultChild.stack.resolve(defaultChild.logicalId));
}
