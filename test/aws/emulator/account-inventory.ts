import { paginateListStacks } from '@aws-sdk/client-cloudformation';
import { paginateDescribeAlarms } from '@aws-sdk/client-cloudwatch';
import { paginateListUserPools } from '@aws-sdk/client-cognito-identity-provider';
import { paginateListTables } from '@aws-sdk/client-dynamodb';
import { ListEventBusesCommand, ListRulesCommand } from '@aws-sdk/client-eventbridge';
import { paginateListRoles } from '@aws-sdk/client-iam';
import { paginateListFunctions } from '@aws-sdk/client-lambda';
import { ListBucketsCommand } from '@aws-sdk/client-s3';
import { paginateListSecrets } from '@aws-sdk/client-secrets-manager';
import { paginateListStateMachines } from '@aws-sdk/client-sfn';
import { paginateListQueues } from '@aws-sdk/client-sqs';
import { type AwsClients } from './aws-clients.ts';

type Named = string | undefined;

async function namesOf<T>(pages: AsyncIterable<T>, names: (page: T) => readonly Named[] | undefined): Promise<Named[]> {
  const found: Named[] = [];
  for await (const page of pages) found.push(...(names(page) ?? []));
  return found;
}

/** How each kind of thing is listed; identified as CloudFormation does. */
const listings: Readonly<Record<string, (clients: AwsClients) => Promise<readonly Named[]>>> = {
  'AWS::CloudFormation::Stack': ({ cloudFormation: client }) =>
    namesOf(paginateListStacks({ client }, {}), ({ StackSummaries: stacks }) =>
      stacks?.filter(({ StackStatus }) => StackStatus !== 'DELETE_COMPLETE').map(({ StackName }) => StackName),
    ),
  'AWS::CloudWatch::Alarm': ({ cloudWatch: client }) =>
    namesOf(paginateDescribeAlarms({ client }, {}), ({ MetricAlarms }) =>
      MetricAlarms?.map(({ AlarmName }) => AlarmName),
    ),
  'AWS::Cognito::UserPool': ({ cognito: client }) =>
    namesOf(paginateListUserPools({ client }, { MaxResults: 60 }), ({ UserPools }) => UserPools?.map(({ Id }) => Id)),
  'AWS::DynamoDB::GlobalTable': ({ tables: client }) =>
    namesOf(paginateListTables({ client }, {}), ({ TableNames }) => TableNames),
  'AWS::Events::EventBus': async ({ events }) => {
    const { EventBuses: buses = [] } = await events.send(new ListEventBusesCommand({}));
    return buses.map(({ Name }) => Name).filter((name) => name !== 'default');
  },
  'AWS::Events::Rule': async ({ events }) => {
    const { Rules: rules = [] } = await events.send(new ListRulesCommand({}));
    return rules.map(({ Name }) => Name);
  },
  'AWS::IAM::Role': ({ iam: client }) =>
    namesOf(paginateListRoles({ client }, {}), ({ Roles }) => Roles?.map(({ RoleName }) => RoleName)),
  'AWS::Lambda::Function': ({ lambda: client }) =>
    namesOf(paginateListFunctions({ client }, {}), ({ Functions }) =>
      Functions?.map(({ FunctionName }) => FunctionName),
    ),
  'AWS::S3::Bucket': async ({ s3 }) => {
    const { Buckets: buckets = [] } = await s3.send(new ListBucketsCommand({}));
    return buckets.map(({ Name }) => Name);
  },
  'AWS::SQS::Queue': ({ sqs: client }) =>
    namesOf(paginateListQueues({ client }, { MaxResults: 100 }), ({ QueueUrls }) => QueueUrls),
  'AWS::SecretsManager::Secret': ({ secrets: client }) =>
    namesOf(paginateListSecrets({ client }, {}), ({ SecretList }) => SecretList?.map(({ ARN }) => ARN)),
  'AWS::StepFunctions::StateMachine': ({ sfn: client }) =>
    namesOf(paginateListStateMachines({ client }, {}), ({ stateMachines }) =>
      stateMachines?.map(({ stateMachineArn }) => stateMachineArn),
    ),
};

/** Everything of note in the account, each as `type name`; asked of the services, not of CloudFormation. */
export async function accountInventory(clients: AwsClients): Promise<Set<string>> {
  const found = await Promise.all(
    Object.entries(listings).map(async ([type, list]) => (await list(clients)).map((name) => `${type} ${name ?? ''}`)),
  );
  return new Set(found.flat());
}
