import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { type Function } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { analysisDefinition } from './analysis-definition.ts';
import { logRetention } from './choices.ts';
import { type Deployment, grantSettling } from './deployment.ts';
import { acknowledgeWildcard, shownOwnArn } from './findings.ts';
import { allow, grantDestroying, grantKey, grantLedgerReading, grantReading, grantWriting } from './grants.ts';

export interface AnalysisProps {
  readonly deployment: Deployment;
  readonly stateMachineName: string;
}

/** The longest that Lambda allows: a range of pages may take as long as its limits let it. */
const timeout = Duration.minutes(15);

/** Waits for busy services included. */
const longestExecution = Duration.hours(12);

/** The state machine that one file goes through, and its functions. */
export class Analysis extends Construct {
  readonly functions: Readonly<Record<'openFile' | 'readPages' | 'concludeFile' | 'failFile', Function>>;
  readonly stateMachine: StateMachine;

  constructor(scope: Construct, id: string, { deployment, stateMachineName }: AnalysisProps) {
    super(scope, id);
    const { functions, config } = deployment;
    const concurrency = config.concurrency.reading ?? undefined;
    const reading = { timeout, ...(concurrency === undefined ? {} : { concurrency }) };
    this.functions = {
      openFile: functions.engine(this, 'open-file', { description: 'Opens a file; reads a short one.', ...reading }),
      readPages: functions.engine(this, 'read-pages', { description: 'Reads a range of pages.', ...reading }),
      concludeFile: functions.engine(this, 'conclude-file', {
        description: 'Puts the record of a file together.',
        ...reading,
      }),
      failFile: functions.control(this, 'fail-file', {
        description: 'Gives a file whose analysis broke off its verdict.',
        timeout: Duration.minutes(5),
      }),
    };
    this.#grant(deployment);
    this.stateMachine = new StateMachine(this, 'StateMachine', {
      stateMachineName,
      definitionBody: analysisDefinition(
        new Construct(this, 'States'),
        this.functions,
        config.concurrency.rangesPerFile,
      ),
      timeout: longestExecution,
      tracingEnabled: true,
      logs: {
        destination: new LogGroup(this, 'Executions', {
          retention: logRetention(config.logRetentionDays),
          removalPolicy: RemovalPolicy.DESTROY,
        }),
        level: LogLevel.ALL,
        includeExecutionData: false,
      },
    });
    this.#answerFindings();
  }

  #answerFindings(): void {
    const { role } = this.stateMachine;
    acknowledgeWildcard(role, '*', 'Deliveries of logs and traces know no resources: AWS offers no narrower grant.');
    for (const made of Object.values(this.functions))
      acknowledgeWildcard(role, `${shownOwnArn(made)}:*`, 'Versions of one function of this deployment.');
  }

  #grant(deployment: Deployment): void {
    const { derived } = deployment.state;
    const { openFile, readPages, concludeFile, failFile } = this.functions;
    this.#grantPages(deployment);
    for (const concluding of [openFile, concludeFile]) {
      grantSettling(concluding, deployment);
      grantReading(concluding, derived, ['pages/']);
      grantWriting(concluding, derived, ['members/', 'records/', 'words/']);
      grantDestroying(concluding, derived, ['pages/']);
    }
    grantKey(readPages, deployment.state.key);
    grantLedgerReading(readPages, deployment.state.records);
    grantSettling(failFile, deployment);
    grantWriting(failFile, derived, ['records/']);
  }

  /** What reading takes: the file, wherever it came from, to the pages read. */
  #grantPages({ config, state: { uploads, derived } }: Deployment): void {
    const { openFile, readPages, concludeFile } = this.functions;
    for (const reader of [openFile, readPages, concludeFile]) {
      grantReading(reader, uploads, ['drop/', 'post/']);
      grantReading(reader, derived, ['members/']);
      grantWriting(reader, derived, ['pages/']);
      // Textract knows no resources: the action is granted as a whole, or not at all.
      if (config.ocr === 'textract' || config.textractPerBatch) allow(reader, ['textract:DetectDocumentText'], ['*']);
    }
  }
}
