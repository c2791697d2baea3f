import { Duration } from 'aws-cdk-lib';
import { type IFunction } from 'aws-cdk-lib/aws-lambda';
import {
  Choice,
  Condition,
  DefinitionBody,
  Fail,
  type IChainable,
  JitterType,
  JsonPath,
  Map,
  type RetryProps,
  Succeed,
  TaskInput,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke, type LambdaInvokeProps } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { type Construct } from 'constructs';

export interface AnalysisFunctions {
  readonly openFile: IFunction;
  readonly readPages: IFunction;
  readonly concludeFile: IFunction;
  readonly failFile: IFunction;
}

/** A service is busy, Lambda or Textract: wait as long as it takes, about an hour at the longest. A batch slows down, it does not fail. */
const busy: RetryProps = {
  errors: ['RetryLater', 'Lambda.TooManyRequestsException', 'Lambda.EC2ThrottledException'],
  interval: Duration.seconds(2),
  backoffRate: 1.5,
  maxDelay: Duration.seconds(60),
  maxAttempts: 120,
  jitterStrategy: JitterType.FULL,
};

/** The platform stumbled, or the file took its function down. */
const broken: RetryProps = {
  errors: ['Lambda.ServiceException', 'Lambda.AWSLambdaException', 'Lambda.SdkClientException', 'Lambda.Unknown', 'Runtime.ExitError', 'Sandbox.Timedout', 'CurableFault'], // prettier-ignore
  interval: Duration.seconds(2),
  backoffRate: 2,
  maxAttempts: 2,
  jitterStrategy: JitterType.FULL,
};

/**
 * ```
 * Open ─ short ─▶ Done
 *   │ └─ long ──▶ Pages (Map: ReadPages) ─▶ Conclude ─▶ Done
 *   └─ fault ───▶ ConcludeAnyway ◀─ fault ──┘
 *                       └─ fault ─▶ FailFile ─▶ Failed
 * ```
 * Each path but a fault of FailFile itself ends with a record; what is left without is found by the reconciler.
 */
export function analysisDefinition(
  scope: Construct,
  functions: AnalysisFunctions,
  rangesPerFile: number,
): DefinitionBody {
  const done = new Succeed(scope, 'Done');
  const failed = new Fail(scope, 'Failed', { error: 'AnalysisFailed', cause: 'The file has the verdict failed.' });
  const failFile = invoke(scope, 'FailFile', { lambdaFunction: functions.failFile, inputPath: '$.task' });
  const giveUp = failFile.next(failed);
  const anyway = conclude(scope, 'ConcludeAnyway', { functions, final: true });
  anyway.addCatch(giveUp, { resultPath: '$.fault' });
  anyway.next(done);
  const inOrder = conclude(scope, 'Conclude', { functions, final: false });
  inOrder.addCatch(anyway, { resultPath: '$.fault' });
  const pages = readRanges(scope, functions.readPages, rangesPerFile);
  pages.addCatch(anyway, { resultPath: '$.fault' });
  const open = invoke(scope, 'Open', {
    lambdaFunction: functions.openFile,
    inputPath: '$.task',
    resultPath: '$.opening',
  });
  open.addCatch(anyway, { resultPath: '$.fault' });
  const isLong = new Choice(scope, 'Long?')
    .when(Condition.isPresent('$.opening.ranges[0]'), pages.next(inOrder).next(done))
    .otherwise(done);
  return DefinitionBody.fromChainable(open.next(isLong));
}

function readRanges(scope: Construct, readPages: IFunction, maxConcurrency: number): Map {
  const map = new Map(scope, 'Pages', {
    itemsPath: '$.opening.ranges',
    itemSelector: { 'task.$': '$.task', range: JsonPath.objectAt('$$.Map.Item.Value') },
    maxConcurrency,
    resultPath: JsonPath.DISCARD,
  });
  const reading: IChainable = invoke(scope, 'ReadPages', { lambdaFunction: readPages });
  map.itemProcessor(reading);
  return map;
}

function conclude(
  scope: Construct,
  id: string,
  { functions, final }: { functions: AnalysisFunctions; final: boolean },
): LambdaInvoke {
  return invoke(scope, id, {
    lambdaFunction: functions.concludeFile,
    payload: TaskInput.fromObject({ 'task.$': '$.task', final }),
  });
}

function invoke(scope: Construct, id: string, props: LambdaInvokeProps): LambdaInvoke {
  const task = new LambdaInvoke(scope, id, {
    resultPath: JsonPath.DISCARD,
    ...props,
    payloadResponseOnly: true,
    retryOnServiceExceptions: false,
  });
  task.addRetry(busy);
  task.addRetry(broken);
  return task;
}
