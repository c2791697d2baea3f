import { InvokeCommand } from '@aws-sdk/client-lambda';
import { type ScenarioContext } from '../scenario.ts';

/**
 * Calls a function and waits for its answer.
 *
 * @param output - of the stacks, which names the function.
 * @throws Error when the function failed.
 */
export async function callFunction(
  { clients, output }: Pick<ScenarioContext, 'clients' | 'output'>,
  name: string,
  event: unknown,
): Promise<unknown> {
  const command = new InvokeCommand({ FunctionName: output(name), Payload: JSON.stringify(event) });
  const { FunctionError: fault, Payload: payload } = await clients.lambda.send(command);
  const text = payload === undefined ? '' : Buffer.from(payload).toString('utf8');
  if (fault !== undefined) throw new Error(`${name} failed: ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}
