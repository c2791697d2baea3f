import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';

/** Over which figures are added up. */
export const quarter = Duration.minutes(15);

/** Metrics of `functions/ports/telemetry.ts`, those of one deployment: two in one account are told apart. */
export type OwnMetrics = (metricName: string, statistic: string) => Metric;

/** @param deployment - its name. */
export function metricsOf(deployment: string): OwnMetrics {
  return (metricName, statistic) =>
    new Metric({ namespace: 'liasse', metricName, dimensionsMap: { service: deployment }, statistic, period: quarter });
}
