import { ListExecutionsCommand, type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';

export interface StateMachines {
  readonly analysis: string;
  readonly backfill: string;
}

/** The deployment's state machines, as an operator sees them. Errors of AWS rise as they are. */
export class Executions {
  readonly #client: Pick<SFNClient, 'send'>;
  readonly #machines: StateMachines;

  constructor(client: Pick<SFNClient, 'send'>, machines: StateMachines) {
    this.#client = client;
    this.#machines = machines;
  }

  /** Analyses under way. @param most - counted no further. */
  async running(most: number): Promise<number> {
    let count = 0;
    let nextToken: string | undefined;
    do {
      const { analysis: stateMachineArn } = this.#machines;
      const command = new ListExecutionsCommand({ stateMachineArn, statusFilter: 'RUNNING', maxResults: 1000, nextToken }); // prettier-ignore
      const answer = await this.#client.send(command);
      count += answer.executions?.length ?? 0;
      nextToken = answer.nextToken;
    } while (nextToken !== undefined && count < most);
    return Math.min(count, most);
  }

  /** Hands in everything under a prefix. @param name - that no execution had before. @returns the execution's ARN. */
  async backfill(prefix: string, name: string): Promise<string> {
    const input = JSON.stringify({ prefix });
    const command = new StartExecutionCommand({ stateMachineArn: this.#machines.backfill, name, input });
    return (await this.#client.send(command)).executionArn ?? name;
  }
}
