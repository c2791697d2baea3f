import { analysisTaskSchema } from '../../core/intake/analysis-job.ts';
import { type PageRange } from '../../core/ports/file-reader.ts';
import { openFile } from '../../core/use-cases/analyse-file.ts';
import { enginePorts } from '../ports/engine-ports.ts';
import { step } from '../ports/step.ts';

const { settings, settlement, withTools } = enginePorts(process.env);

/** Step Functions: opens a file; a short one is read and settled at once. @returns the page ranges still to be read. */
export async function handler(event: unknown): Promise<{ ranges: PageRange[] }> {
  const task = analysisTaskSchema.parse(event);
  return step(task, async () => {
    const ranges = await withTools(task, async (tools) => openFile(task.sha256, settings.pagesPerRange, tools));
    if (ranges.length === 0) await settlement.settle(task);
    return { ranges };
  });
}
