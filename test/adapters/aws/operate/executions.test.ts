import { SFNClient } from '@aws-sdk/client-sfn';
import { expect, test } from '@jest/globals';
import { Executions } from '../../../../adapters/aws/operate/executions.ts';
import { standIn } from '../../../fixtures/aws-stand-in.ts';
import { json } from '../../../fixtures/memory-sqs.ts';

const machines = {
  analysis: 'arn:aws:states:eu-west-3:1:stateMachine:a',
  backfill: 'arn:aws:states:eu-west-3:1:stateMachine:b',
};
const calls: unknown[] = [];
const place = await standIn(({ headers, body }) => {
  const input: unknown = JSON.parse(body.toString());
  calls.push(input);
  if (String(headers['x-amz-target']).endsWith('.StartExecution')) return json({ executionArn: 'arn:e', startDate: 1 });
  const first = JSON.stringify(input).includes('nextToken') ? {} : { nextToken: 'more' };
  return json({ executions: [{ executionArn: 'x' }, { executionArn: 'y' }], ...first });
});
const executions = new Executions(new SFNClient(place), machines);

test('executions under way are counted page by page, no further than asked', async () => {
  expect(await executions.running(100)).toBe(4);
  expect(await executions.running(1)).toBe(1);
});

test('a backfill is started with its prefix', async () => {
  expect(await executions.backfill('drop/mairie/', 'liasse-1')).toBe('arn:e');
  expect(calls.at(-1)).toEqual({
    stateMachineArn: machines.backfill,
    name: 'liasse-1',
    input: '{"prefix":"drop/mairie/"}',
  });
});
