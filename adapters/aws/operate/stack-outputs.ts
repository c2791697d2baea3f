import { type CloudFormationClient, DescribeStacksCommand, type Output } from '@aws-sdk/client-cloudformation';
import { z } from 'zod';
import { LiasseError } from '../../../core/liasse-error.ts';

const versionsIds = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'not JSON' });
      return z.NEVER;
    }
  })
  .pipe(z.object({ onnx: z.string().regex(/^[0-9a-f]{8}$/), textract: z.string().regex(/^[0-9a-f]{8}$/) }));

const stateSchema = z.object({
  UploadsBucket: z.string().min(1),
  DerivedBucket: z.string().min(1),
  RecordsTable: z.string().min(1),
});

const computeSchema = z.object({
  IntakeQueueUrl: z.url(),
  IntakeDlqUrl: z.url(),
  SettleQueueUrl: z.url(),
  SettleDlqUrl: z.url(),
  WebhookQueueUrl: z.url(),
  WebhookDlqUrl: z.url(),
  AnalysisStateMachineArn: z.string().startsWith('arn:'),
  BackfillStateMachineArn: z.string().startsWith('arn:'),
  VersionsIds: versionsIds,
  /** With commas between them; a deployment of an earlier version does not say. */
  Tenants: z
    .string()
    .transform((text) => text.split(','))
    .optional(),
});

/** What the two stacks of a deployment say of themselves. */
export type StackOutputs = z.infer<typeof stateSchema> & z.infer<typeof computeSchema>;

/** @throws LiasseError `configuration-invalid` when a stack is not there or says too little; errors of AWS as they are. */
export async function stackOutputs(client: Pick<CloudFormationClient, 'send'>, name: string): Promise<StackOutputs> {
  const [state, compute] = await Promise.all([
    outputsOf(client, `${name}-state`),
    outputsOf(client, `${name}-compute`),
  ]);
  return { ...parsed(`${name}-state`, stateSchema, state), ...parsed(`${name}-compute`, computeSchema, compute) };
}

async function outputsOf(client: Pick<CloudFormationClient, 'send'>, stack: string): Promise<readonly Output[]> {
  try {
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: stack }));
    return Stacks?.[0]?.Outputs ?? [];
  } catch (cause) {
    if (!(cause instanceof Error && cause.message.includes('does not exist'))) throw cause;
    const message = `La pile « ${stack} » n’existe pas dans cette région : vérifiez --region et --name, ou déployez-la (docs/deploy.md).`;
    throw new LiasseError('configuration-invalid', message, { cause });
  }
}

function parsed<T>(stack: string, schema: z.ZodType<T>, outputs: readonly Output[]): T {
  const values = Object.fromEntries(outputs.map(({ OutputKey = '', OutputValue }) => [OutputKey, OutputValue]));
  const found = schema.safeParse(values);
  if (found.success) return found.data;
  const names = [...new Set(found.error.issues.map(({ path }) => String(path[0])))].join(', ');
  const message = `La pile « ${stack} » n’a pas les sorties attendues (${names}) : déploiement en cours, ou d’une autre version. Déployez-la à nouveau (docs/deploy.md).`;
  throw new LiasseError('configuration-invalid', message);
}
