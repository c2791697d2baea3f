import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { type FileResult } from '../../core/file-result.ts';
import { type SubmissionRecord } from '../../core/ports/batch-ledger.ts';

/** The deployment's name: two deployments of one account are told apart by it. */
const serviceName = process.env['POWERTOOLS_SERVICE_NAME'] ?? 'liasse';

/** Codes, counts and ids; never a name, a source or a word of a page. */
export const logger = new Logger({ serviceName });

const metrics = new Metrics({ namespace: 'liasse', serviceName, singleMetric: false });

type CountedUnit = 'Count' | 'Seconds';

/** Adds figures to the call's metrics; `flushMetrics` sends them. */
export function measure(figures: Readonly<Record<string, number>>, unit: CountedUnit = 'Count'): void {
  for (const [name, value] of Object.entries(figures)) metrics.addMetric(name, MetricUnit[unit], value);
}

/** Writes what was measured since the last time, as CloudWatch reads it from the log (Embedded Metric Format). */
export function flushMetrics(): void {
  metrics.publishStoredMetrics();
}

/** What a delivered submission adds to the metrics. */
export function measureDelivery({ receivedAt }: SubmissionRecord, lines: readonly FileResult[]): void {
  const documents = lines.flatMap((line) => line.documents);
  const of = (status: FileResult['status']): number => lines.filter((line) => line.status === status).length;
  measure({
    Files: lines.length,
    FilesFailed: of('failed'),
    FilesRejected: of('rejected'),
    Pages: lines.reduce((sum, line) => sum + line.pages.length, 0),
    OcrPages: lines.reduce((sum, line) => sum + line.pages.filter(({ textSource }) => textSource === 'ocr').length, 0),
    Documents: documents.length,
    DocumentsToReview: documents.filter(({ decision }) => decision === 'review').length,
  });
  measure({ SecondsToResult: (Date.now() - Date.parse(receivedAt)) / 1000 }, 'Seconds');
}
