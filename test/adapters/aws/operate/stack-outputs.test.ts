import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { beforeEach, expect, test } from '@jest/globals';
import { stackOutputs } from '../../../../adapters/aws/operate/stack-outputs.ts';
import { standIn } from '../../../fixtures/aws-stand-in.ts';

const state = { UploadsBucket: 'u', DerivedBucket: 'd', RecordsTable: 't' };
const queues = ['IntakeQueueUrl', 'IntakeDlqUrl', 'SettleQueueUrl', 'SettleDlqUrl', 'WebhookQueueUrl', 'WebhookDlqUrl'];
const compute = {
  ...Object.fromEntries(queues.map((name) => [name, `https://sqs/${name}`])),
  AnalysisStateMachineArn: 'arn:aws:states:eu-west-3:1:stateMachine:a',
  BackfillStateMachineArn: 'arn:aws:states:eu-west-3:1:stateMachine:b',
  VersionsIds: '{"onnx":"0123abcd","textract":"4567abcd"}',
};
let stacks: Record<string, Record<string, string>> = {};

const client = new CloudFormationClient(
  await standIn(({ body }) => {
    const name = new URLSearchParams(body.toString()).get('StackName') ?? '';
    const outputs = stacks[name];
    if (outputs === undefined) {
      const error = `<Error><Code>ValidationError</Code><Message>Stack with id ${name} does not exist</Message></Error>`;
      return { status: 400, body: `<ErrorResponse>${error}</ErrorResponse>` };
    }
    const members = Object.entries(outputs).map(([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value.replaceAll('"', '&quot;')}</OutputValue></member>`); // prettier-ignore
    const stack = `<member><StackName>${name}</StackName><Outputs>${members.join('')}</Outputs></member>`;
    return { body: `<DescribeStacksResponse><DescribeStacksResult><Stacks>${stack}</Stacks></DescribeStacksResult></DescribeStacksResponse>` }; // prettier-ignore
  }),
);

beforeEach(() => {
  stacks = { 'lab-state': state, 'lab-compute': { ...compute, ApiUrl: 'https://api' } };
});

test('the outputs of both stacks are one', async () => {
  expect(await stackOutputs(client, 'lab')).toEqual({ ...state, ...compute, VersionsIds: { onnx: '0123abcd', textract: '4567abcd' } }); // prettier-ignore
});

test('the tenants are told where the deployment names them', async () => {
  stacks['lab-compute'] = { ...compute, Tenants: 'mairie,port' };
  expect((await stackOutputs(client, 'lab')).Tenants).toEqual(['mairie', 'port']);
});

test('a stack that is not there: which one, and what to do', async () => {
  stacks = { 'lab-state': state };
  const message = /« lab-compute » n’existe pas dans cette région : vérifiez --region et --name, ou déployez-la/;
  await expect(stackOutputs(client, 'lab')).rejects.toMatchObject({ code: 'configuration-invalid', message: expect.stringMatching(message) }); // prettier-ignore
});

test.each([
  ['an output that is missing', 'SettleDlqUrl', { SettleDlqUrl: undefined }],
  ['versions that are none', 'VersionsIds', { VersionsIds: 'not JSON' }],
])('%s is named', async (_, name, change) => {
  const changed = Object.entries({ ...compute, ...change }).filter(([, value]) => value !== undefined);
  stacks['lab-compute'] = Object.fromEntries(changed.map(([key, value]) => [key, String(value)]));
  await expect(stackOutputs(client, 'lab')).rejects.toThrow(`sorties attendues (${name})`);
});
