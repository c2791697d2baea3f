import { DisableRuleCommand, EnableRuleCommand, ListRuleNamesByTargetCommand } from '@aws-sdk/client-eventbridge';
import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { z } from 'zod';
import { type ScenarioContext } from '../scenario.ts';

/** Keeps S3's events from the intake queue while `work` goes on, as when the compute stack is away. */
export async function withoutIntakeRule(
  { clients, output }: Pick<ScenarioContext, 'clients' | 'output'>,
  work: () => Promise<void>,
): Promise<void> {
  const { Attributes: attributes } = await clients.sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: output('IntakeQueueUrl'), AttributeNames: ['QueueArn'] }),
  );
  const TargetArn = z.string().parse(attributes?.QueueArn);
  const { RuleNames: names } = await clients.events.send(new ListRuleNamesByTargetCommand({ TargetArn }));
  const [Name] = z.tuple([z.string()]).parse(names);
  await clients.events.send(new DisableRuleCommand({ Name }));
  try {
    await work();
  } finally {
    await clients.events.send(new EnableRuleCommand({ Name }));
  }
}
