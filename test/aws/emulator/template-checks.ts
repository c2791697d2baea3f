import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { answeredFindings } from './answered-findings.ts';
import { region } from './aws-environment.ts';
import { type Installation } from './installation.ts';
import { runCommand } from './run-command.ts';
import { stacksOfAssembly } from './stack-resources.ts';

/** CDK writes dependencies that are implied already: W3005 is said of nearly every function. */
const impliedDependency = 'W3005';

const lintFindingsSchema = z.array(
  z.object({
    Filename: z.string(),
    Message: z.string(),
    Rule: z.object({ Id: z.string() }),
    Location: z.object({ Path: z.array(z.union([z.string(), z.number()])).nullable() }),
  }),
);

const checkovReportSchema = z.object({
  results: z.object({
    failed_checks: z.array(z.object({ check_id: z.string(), check_name: z.string(), resource: z.string() })),
  }),
});

export interface CheckedAssembly {
  readonly installation: Installation;
  /** Absolute, folder of the synthesised templates. */
  readonly assembly: string;
  /** Absolute, a folder to write in. */
  readonly scratch: string;
}

/** What cfn-lint finds wrong with the templates; a sentence each. */
export async function cfnLintFindings(checked: CheckedAssembly): Promise<string[]> {
  const report = join(checked.scratch, 'cfn-lint.json');
  const options = ['--regions', region, '--ignore-checks', impliedDependency, '--non-zero-exit-code', 'none'];
  await run(checked, 'cfn-lint', [
    ...options,
    '--format',
    'json',
    '--output-file',
    report,
    '--template',
    ...(await templatesOf(checked)),
  ]);
  const findings = lintFindingsSchema.parse(JSON.parse((await readFile(report, 'utf8')) || '[]'));
  return findings.map(({ Rule, Location, Message }) => `${Rule.Id} ${Location.Path?.join('/') ?? ''}: ${Message}`);
}

/** What checkov finds wrong with the templates, but for what is answered; and answers that nobody asked for. */
export async function checkovFindings(checked: CheckedAssembly): Promise<string[]> {
  const options = ['--framework', 'cloudformation', '--compact', '--quiet', '--soft-fail', '--skip-download'];
  const files = (await templatesOf(checked)).flatMap((path) => ['--file', path]);
  await run(checked, 'checkov', [...options, '--output', 'json', '--output-file-path', checked.scratch, ...files]);
  const report: unknown = JSON.parse(await readFile(join(checked.scratch, 'results_json.json'), 'utf8'));
  const { results } = checkovReportSchema.parse(report);
  const failed = results.failed_checks;
  const open = failed.filter((check) => answeredFindings[check.check_id]?.resources.test(check.resource) !== true);
  const idle = Object.keys(answeredFindings).filter((id) => failed.every((check) => check.check_id !== id));
  return [
    ...open.map((check) => `${check.check_id} ${check.resource}: ${check.check_name}`),
    ...idle.map((id) => `${id}: answered, but found nowhere`),
  ];
}

async function templatesOf({ assembly }: CheckedAssembly): Promise<string[]> {
  return (await stacksOfAssembly(assembly)).map((stack) => join(assembly, `${stack}.template.json`));
}

async function run({ installation, scratch }: CheckedAssembly, name: string, given: readonly string[]): Promise<void> {
  const programs = await installation.templateChecks();
  const environment = { PATH: `${programs}:/usr/bin:/bin`, HOME: scratch };
  const log = join(scratch, `${name}.log`);
  await runCommand({ program: join(programs, name), arguments: given, environment, folder: scratch, log }, 120);
}
