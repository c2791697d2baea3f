import { fileURLToPath } from 'node:url';
import { loadScenarios } from '../aws/load-scenarios.ts';

const folder = fileURLToPath(new URL('../aws/scenarios', import.meta.url));

test('every scenario module exports one scenario, each name its own', async () => {
  const names = (await loadScenarios(folder, /(?:)/u)).map(({ name }) => name);
  expect(names.length).toBeGreaterThan(0);
  expect(new Set(names).size).toBe(names.length);
});

test('scenarios can be picked by name', async () => {
  const picked = await loadScenarios(folder, /cfn-lint/u);
  expect(picked.map(({ name }) => name)).toStrictEqual([expect.stringContaining('cfn-lint')]);
});
