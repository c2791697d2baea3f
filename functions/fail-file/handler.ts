import { analysisTaskSchema } from '../../core/intake/analysis-job.ts';
import { controlPorts, failAnalysis } from '../ports/control-ports.ts';
import { flushMetrics, logger } from '../ports/telemetry.ts';

const ports = controlPorts(process.env);

/** Step Functions, when all else failed: the file gets the verdict `failed`. */
export async function handler(event: unknown): Promise<void> {
  const task = analysisTaskSchema.parse(event);
  await failAnalysis(task, ports);
  logger.warn('file failed', { tenant: task.tenant, sha256: task.sha256, attempt: task.attempt });
  flushMetrics();
}
