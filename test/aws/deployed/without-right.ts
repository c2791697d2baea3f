import { GetRolePolicyCommand, paginateListRolePolicies, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { GetFunctionConfigurationCommand } from '@aws-sdk/client-lambda';
import { z } from 'zod';
import { type ScenarioContext } from '../scenario.ts';

const listSchema = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const policySchema = z.looseObject({ Statement: z.array(z.looseObject({ Action: listSchema })) });

/** What is taken from whom. */
export interface Right {
  /** Output that names the function. */
  readonly function: string;
  /** As policies write it, `service:Action`. */
  readonly action: string;
}

/** Takes a right from a function's role while `work` goes on. @throws Error when the role does not have it. */
export async function withoutRight(
  context: Pick<ScenarioContext, 'clients' | 'output'>,
  right: Right,
  work: () => Promise<void>,
): Promise<void> {
  const { iam } = context.clients;
  const role = await roleOf(context, right.function);
  const before = await policiesOf(context, role);
  const without = before.map(({ name, document }) => ({ name, document: reduced(document, right.action) }));
  if (without.every(({ document }, index) => document === before[index]?.document))
    throw new Error(`${right.function} has no right to ${right.action}`);
  const put = async (policies: typeof before): Promise<void> => {
    for (const { name: PolicyName, document: PolicyDocument } of policies)
      await iam.send(new PutRolePolicyCommand({ RoleName: role, PolicyName, PolicyDocument }));
  };
  try {
    await put(without);
    await work();
  } finally {
    await put(before);
  }
}

async function roleOf({ clients, output }: Pick<ScenarioContext, 'clients' | 'output'>, name: string): Promise<string> {
  const command = new GetFunctionConfigurationCommand({ FunctionName: output(name) });
  const { Role: role = '' } = await clients.lambda.send(command);
  return role.slice(role.lastIndexOf('/') + 1);
}

async function policiesOf(
  { clients: { iam } }: Pick<ScenarioContext, 'clients'>,
  RoleName: string,
): Promise<{ name: string; document: string }[]> {
  const found: { name: string; document: string }[] = [];
  for await (const { PolicyNames: names = [] } of paginateListRolePolicies({ client: iam }, { RoleName })) {
    for (const name of names) {
      const { PolicyDocument: text = '' } = await iam.send(new GetRolePolicyCommand({ RoleName, PolicyName: name }));
      found.push({ name, document: JSON.stringify(JSON.parse(decodeURIComponent(text))) });
    }
  }
  return found;
}

/** The policy without the action; as it was when it does not name it. */
function reduced(document: string, action: string): string {
  const policy = policySchema.parse(JSON.parse(document));
  if (!policy.Statement.some(({ Action }) => Action.includes(action))) return document;
  const Statement = policy.Statement.map((statement) => ({
    ...statement,
    Action: statement.Action.filter((each) => each !== action),
  })).filter(({ Action }) => Action.length > 0);
  return JSON.stringify({ ...policy, Statement });
}
