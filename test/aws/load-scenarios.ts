import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { type Scenario } from './scenario.ts';

const defaultPlace = 50;

const shape = z.looseObject({
  name: z.string(),
  place: z.number().optional(),
  run: z.custom((run) => typeof run === 'function'),
});

const moduleSchema = z.object({
  scenario: z.custom<Scenario>((value) => shape.safeParse(value).success, 'exports no `scenario`'),
});

/**
 * The scenarios of a folder, each a module that exports `scenario`, in the order they are to run.
 *
 * @param only - of the names.
 */
export async function loadScenarios(folder: string, only: RegExp): Promise<Scenario[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ts')).toSorted();
  const scenarios: Scenario[] = [];
  for (const file of files) {
    const module: unknown = await import(pathToFileURL(join(folder, file)).href);
    scenarios.push(moduleSchema.parse(module, { reportInput: false }).scenario);
  }
  const place = (scenario: Scenario): number => scenario.place ?? defaultPlace;
  return scenarios.filter(({ name }) => only.test(name)).toSorted((a, b) => place(a) - place(b));
}
