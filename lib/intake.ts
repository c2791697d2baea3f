import { type Function } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { type Deployment, grantSettling } from './deployment.ts';
import { allow, grantDestroying, grantListing, grantReading } from './grants.ts';
import { intakeTimeout } from './intake-queues.ts';

/** From the intake queues to executions and results: the functions that start analyses and settle files. */
export class Intake extends Construct {
  readonly functions: Readonly<Record<'startAnalysis' | 'settleFile', Function>>;

  constructor(scope: Construct, id: string, deployment: Deployment) {
    super(scope, id);
    const { uploads, settling } = deployment.queues;
    this.functions = { startAnalysis: this.#startAnalysis(deployment), settleFile: this.#settleFile(deployment) };
    uploads.feed(this.functions.startAnalysis, { batchSize: 10, concurrency: 10 });
    settling.feed(this.functions.settleFile, { batchSize: 1, concurrency: 5 });
  }

  #startAnalysis(deployment: Deployment): Function {
    const { functions, state, queues } = deployment;
    const startAnalysis = functions.control(this, 'start-analysis', {
      description: 'Takes in each file handed in and has it analysed.',
      timeout: intakeTimeout,
    });
    grantSettling(startAnalysis, deployment);
    grantReading(startAnalysis, state.uploads, ['drop/', 'post/']);
    grantListing(startAnalysis, state.derived);
    allow(startAnalysis, ['sqs:SendMessage'], [queues.uploads.queue.queueArn]);
    return startAnalysis;
  }

  #settleFile(deployment: Deployment): Function {
    const settleFile = deployment.functions.control(this, 'settle-file', {
      description: 'Carries records to those who wait for them; reads failed files again.',
      timeout: intakeTimeout,
    });
    grantSettling(settleFile, deployment);
    // A file that is read again loses its old record first.
    grantDestroying(settleFile, deployment.state.derived, ['records/', 'pages/', 'words/']);
    return settleFile;
  }
}
