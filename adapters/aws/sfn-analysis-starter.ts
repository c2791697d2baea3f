import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  type SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { type AnalysisTask, executionName } from '../../core/intake/analysis-job.ts';
import { LiasseError } from '../../core/liasse-error.ts';
import { type AnalysisStarter } from '../../core/ports/analysis-starter.ts';
import { type VersionsIds } from './derived-keys.ts';

export interface SfnAnalysisStarterOptions {
  readonly client: Pick<SFNClient, 'send'>;
  readonly stateMachineArn: string;
  readonly versions: VersionsIds;
}

/** Starts one execution a file; its name makes a second start of the same file nothing. */
export class SfnAnalysisStarter implements AnalysisStarter {
  readonly #options: SfnAnalysisStarterOptions;

  constructor(options: SfnAnalysisStarterOptions) {
    this.#options = options;
  }

  async start(task: AnalysisTask): Promise<void> {
    const { client, stateMachineArn } = this.#options;
    const command = new StartExecutionCommand({ stateMachineArn, name: this.#nameOf(task), input: inputOf(task) });
    try {
      await client.send(command);
    } catch (cause) {
      if (!(cause instanceof ExecutionAlreadyExists)) unavailable(cause);
    }
  }

  async progress(task: AnalysisTask): Promise<'absent' | 'running' | 'ended'> {
    const { client, stateMachineArn } = this.#options;
    const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${this.#nameOf(task)}`;
    try {
      const { status } = await client.send(new DescribeExecutionCommand({ executionArn }));
      return status === 'RUNNING' ? 'running' : 'ended';
    } catch (cause) {
      return cause instanceof ExecutionDoesNotExist ? 'absent' : unavailable(cause);
    }
  }

  #nameOf(task: AnalysisTask): string {
    return executionName(task, this.#options.versions[task.engine]);
  }
}

/** The task alone, also of a job. */
function inputOf({ tenant, engine, sha256, attempt }: AnalysisTask): string {
  return JSON.stringify({ task: { tenant, engine, sha256, attempt } });
}

function unavailable(cause: unknown): never {
  const message = 'Step Functions ne répond pas : la demande sera refaite.';
  throw new LiasseError('engine-unavailable', message, { retryable: true, cause });
}
