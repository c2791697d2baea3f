import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { type Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { metricsOf, quarter } from './metrics.ts';
import { type ObservedParts } from './observed-parts.ts';

export interface AlarmsProps extends ObservedParts {
  readonly topic: Topic;
}

interface AlarmSpec {
  /** Also the anchor of its page in docs/operate.md. */
  readonly name: string;
  readonly says: string;
  readonly metric: IMetric;
  readonly threshold: number;
}

/** A file that has waited longer is a broken promise, seconds. */
const longestWait = 3600;

/** Each alarm says what is wrong and where to read on. */
export class Alarms extends Construct {
  readonly all: readonly Alarm[];

  constructor(scope: Construct, id: string, { topic, ...parts }: AlarmsProps) {
    super(scope, id);
    const action = new SnsAction(topic);
    this.all = specs(parts).map((spec) => {
      const alarm = this.#alarm(spec);
      alarm.addAlarmAction(action);
      alarm.addOkAction(action);
      return alarm;
    });
  }

  #alarm({ name, says, metric, threshold }: AlarmSpec): Alarm {
    return new Alarm(this, name, {
      alarmDescription: `${says} docs/operate.md#${name.toLowerCase()}`,
      metric,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}

function specs({ deployment, intake, analysis, webhooks }: ObservedParts): AlarmSpec[] {
  const { uploads, settling } = deployment.queues;
  const own = metricsOf(deployment.config.name);
  const waiting = { period: Duration.minutes(5), statistic: Stats.MAXIMUM };
  const none = { threshold: 0 };
  return [
    { name: 'IntakeDlq', says: 'Des fichiers déposés n’ont pas pu être pris en charge.', metric: uploads.deadLetters.metricApproximateNumberOfMessagesVisible(waiting), ...none }, // prettier-ignore
    { name: 'SettleDlq', says: 'Des résultats n’ont pas pu être remis.', metric: settling.deadLetters.metricApproximateNumberOfMessagesVisible(waiting), ...none }, // prettier-ignore
    { name: 'WebhookDlq', says: 'Un destinataire ne prend plus ses notifications.', metric: webhooks.queue.deadLetters.metricApproximateNumberOfMessagesVisible(waiting), ...none }, // prettier-ignore
    { name: 'AnalysisFailed', says: 'Des analyses se sont interrompues.', metric: analysis.stateMachine.metricFailed({ period: quarter }), ...none }, // prettier-ignore
    { name: 'Unaccounted', says: 'Des fichiers déposés étaient inconnus du registre.', metric: own('Unaccounted', Stats.MAXIMUM), ...none }, // prettier-ignore
    { name: 'OldestWaiting', says: 'Un fichier attend son résultat depuis plus d’une heure.', metric: own('OldestWaiting', Stats.MAXIMUM), threshold: longestWait }, // prettier-ignore
    { name: 'FilesFailed', says: 'Des fichiers ont échoué par la faute du système.', metric: own('FilesFailed', Stats.SUM), ...none }, // prettier-ignore
    { name: 'StartAnalysisErrors', says: 'La fonction qui lance les analyses échoue.', metric: intake.functions.startAnalysis.metricErrors({ period: quarter }), ...none }, // prettier-ignore
  ];
}
