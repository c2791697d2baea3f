import { z } from 'zod';
import { analysisTaskSchema } from '../../core/intake/analysis-job.ts';
import { readPages } from '../../core/use-cases/analyse-file.ts';
import { enginePorts } from '../ports/engine-ports.ts';
import { step } from '../ports/step.ts';

const eventSchema = z.object({
  task: analysisTaskSchema,
  range: z.object({ first: z.int().min(1), last: z.int().min(1) }),
});

const { withTools } = enginePorts(process.env);

/** Step Functions: reads a range of pages of a long file. */
export async function handler(event: unknown): Promise<void> {
  const { task, range } = eventSchema.parse(event);
  await step({ ...task, ...range }, async () =>
    withTools(task, async (tools) => {
      await readPages(task.sha256, range, tools);
      await tools.reader.release({ sha256: task.sha256, location: null });
    }),
  );
}
