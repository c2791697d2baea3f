import { Duration } from 'aws-cdk-lib';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  MathExpression,
  Stats,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { type Function } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { metricsOf, type OwnMetrics, quarter } from './metrics.ts';
import { engineMegabytes } from './functions.ts';
import { type ObservedParts } from './observed-parts.ts';

export interface OperationsDashboardProps extends ObservedParts {
  readonly alarms: readonly Alarm[];
  readonly functions: readonly Function[];
}

/** Dollars a GB-second of Lambda, by processor (docs/cost.md). */
const dollarsPerGigabyteSecond = { arm64: 0.0000133334, x86_64: 0.0000166667 };

const hour = Duration.hours(1);

const wide = { width: 12, height: 6 };

/** One page: is anything wrong, how much goes through, what waits, what it costs. */
export class OperationsDashboard extends Construct {
  constructor(scope: Construct, id: string, props: OperationsDashboardProps) {
    super(scope, id);
    const { config } = props.deployment;
    const board = new Dashboard(this, 'Board', {
      dashboardName: `${config.name}-${config.region}`,
      defaultInterval: Duration.days(7),
    });
    board.addWidgets(
      new TextWidget({
        markdown: `# ${config.name} · ${config.region}\nRunbook: docs/operate.md`,
        width: 6,
        height: 4,
      }),
      new AlarmStatusWidget({ title: 'Alarmes', alarms: [...props.alarms], width: 18, height: 4 }),
    );
    const own = metricsOf(config.name);
    board.addWidgets(throughput(own), review(own));
    board.addWidgets(waiting(props, own), failures(props, own));
    board.addWidgets(cost(props), durations(props));
  }
}

function throughput(own: OwnMetrics): GraphWidget {
  const left = ['Files', 'Pages', 'OcrPages', 'Documents'].map((name) => own(name, Stats.SUM));
  return new GraphWidget({ title: 'Débit', left, ...wide });
}

function review(own: OwnMetrics): GraphWidget {
  const usingMetrics = { review: own('DocumentsToReview', Stats.SUM), documents: own('Documents', Stats.SUM) };
  const rate = new MathExpression({
    expression: '100 * review / documents',
    usingMetrics,
    label: 'à revoir, %',
    period: quarter,
  });
  return new GraphWidget({ title: 'Part des documents à revoir', left: [rate], ...wide });
}

function waiting({ deployment }: ObservedParts, own: OwnMetrics): GraphWidget {
  const { uploads, settling } = deployment.queues;
  return new GraphWidget({
    title: 'Attente',
    left: [uploads, settling].map(({ queue }) => queue.metricApproximateNumberOfMessagesVisible()),
    right: [own('OldestWaiting', Stats.MAXIMUM), own('SecondsToResult', Stats.percentile(95))],
    ...wide,
  });
}

function failures({ deployment, analysis, webhooks }: ObservedParts, own: OwnMetrics): GraphWidget {
  const { uploads, settling } = deployment.queues;
  return new GraphWidget({
    title: 'Échecs',
    left: [
      ...['FilesRejected', 'FilesFailed'].map((name) => own(name, Stats.SUM)),
      analysis.stateMachine.metricFailed(),
      ...[uploads, settling, webhooks.queue].map(({ deadLetters }) =>
        deadLetters.metricApproximateNumberOfMessagesVisible(),
      ),
    ],
    ...wide,
  });
}

/** The reading functions are nearly all of it; docs/cost.md has the rest. */
function cost({ deployment, analysis }: ObservedParts): GraphWidget {
  const { openFile, readPages, concludeFile } = analysis.functions;
  const usingMetrics = {
    open: openFile.metricDuration({ statistic: Stats.SUM, period: hour }),
    read: readPages.metricDuration({ statistic: Stats.SUM, period: hour }),
    conclude: concludeFile.metricDuration({ statistic: Stats.SUM, period: hour }),
  };
  const price = dollarsPerGigabyteSecond[deployment.config.architecture];
  const expression = `(open + read + conclude) / 1000 * ${engineMegabytes / 1024} * ${price}`;
  const dollars = new MathExpression({ expression, usingMetrics, label: 'Lambda, $', period: hour });
  return new GraphWidget({ title: 'Coût de la lecture', left: [dollars], ...wide });
}

function durations({ functions }: OperationsDashboardProps): GraphWidget {
  return new GraphWidget({
    title: 'Fonctions : durée (p95), erreurs, refus',
    left: functions.map((each) => each.metricDuration({ statistic: Stats.percentile(95) })),
    right: functions.flatMap((each) => [each.metricErrors(), each.metricThrottles()]),
    ...wide,
  });
}
