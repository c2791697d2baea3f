import { type ExecutionListItem, paginateGetExecutionHistory, paginateListExecutions } from '@aws-sdk/client-sfn';
import { type ScenarioContext } from '../scenario.ts';

/** The executions of the state machine `analysis` for the files of the scenario's tenant. */
export async function executions({
  clients,
  output,
  tenant,
}: Pick<ScenarioContext, 'clients' | 'output' | 'tenant'>): Promise<ExecutionListItem[]> {
  const found: ExecutionListItem[] = [];
  const input = { stateMachineArn: output('AnalysisStateMachineArn') };
  for await (const { executions: listed = [] } of paginateListExecutions({ client: clients.sfn }, input))
    found.push(...listed.filter(({ name }) => name?.startsWith(`${tenant}-`)));
  return found;
}

/** Errors of the calls that an execution made, in order. */
export async function faultsMet(
  { clients }: Pick<ScenarioContext, 'clients'>,
  { executionArn }: Pick<ExecutionListItem, 'executionArn'>,
): Promise<string[]> {
  const found: string[] = [];
  for await (const { events = [] } of paginateGetExecutionHistory({ client: clients.sfn }, { executionArn }))
    found.push(...events.flatMap(({ taskFailedEventDetails: failed }) => failed?.error ?? []));
  return found;
}

/** Names of the states that an execution went through, in order. */
export async function statesEntered(
  { clients }: Pick<ScenarioContext, 'clients'>,
  { executionArn }: Pick<ExecutionListItem, 'executionArn'>,
): Promise<string[]> {
  const found: string[] = [];
  for await (const { events = [] } of paginateGetExecutionHistory({ client: clients.sfn }, { executionArn }))
    found.push(...events.flatMap(({ stateEnteredEventDetails: entered }) => entered?.name ?? []));
  return found;
}
