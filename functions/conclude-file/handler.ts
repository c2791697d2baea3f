import { z } from 'zod';
import { analysisTaskSchema } from '../../core/intake/analysis-job.ts';
import { keepRecord } from '../../core/use-cases/analyse-file.ts';
import { enginePorts } from '../ports/engine-ports.ts';
import { step } from '../ports/step.ts';

const eventSchema = z.object({
  task: analysisTaskSchema,
  /** No further attempt will be made. */
  final: z.boolean(),
});

const { settlement, withTools } = enginePorts(process.env);

/** Step Functions: puts a file's record together, reading what is missing, and settles it. */
export async function handler(event: unknown): Promise<void> {
  const { task, final } = eventSchema.parse(event);
  await step({ ...task, final }, async () => {
    await withTools(task, async (tools) => keepRecord(task.sha256, final, tools));
    await settlement.settle(task);
  });
}
