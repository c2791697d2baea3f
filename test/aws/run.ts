import { once } from 'node:events';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { AwsRun } from './aws-run.ts';
import { killAllGroups } from './emulator/process-group.ts';

/*
 * Deploys the app for real on an emulator of AWS, runs the scenarios, destroys it all.
 *
 *   npm run e2e:aws -- [options]
 *
 *   --only <regular expression>  scenarios whose names it finds
 *   --keep                       before destroying, waits for Enter (or Ctrl-C)
 *   --app <what cdk --app takes> instead of the one of cdk.json
 *   --config <file>              instead of test/aws/liasse.deploy.json; it names the tenants tenant-1, tenant-2…
 *   --scenarios <folder>         instead of test/aws/scenarios
 *   --concurrency <n>            functions that may run at once
 *   --home <folder>              where the emulator is installed and logs go; out/aws
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    keep: { type: 'boolean', default: false },
    app: { type: 'string' },
    config: { type: 'string', default: 'test/aws/liasse.deploy.json' },
    scenarios: { type: 'string', default: 'test/aws/scenarios' },
    concurrency: { type: 'string', default: '24' },
    home: { type: 'string', default: 'out/aws' },
  },
});

const repository = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const run = new AwsRun({
  repository,
  home: resolve(repository, values.home),
  scenarios: resolve(repository, values.scenarios),
  only: new RegExp(values.only, 'u'),
  keep: values.keep ? enter : () => Promise.resolve(),
  app: values.app,
  config: resolve(repository, values.config),
  concurrency: Number(values.concurrency),
  say: (line) => {
    console.log(line);
  },
});

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';

// However this process ends, short of being killed itself, nothing stays behind.
process.on('exit', () => {
  killAllGroups();
  run.removeTraces();
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));

const { passed, failed } = await run.all().catch((error: unknown) => {
  console.error(error);
  return { passed: 0, failed: 1 };
});
console.log(`tests: ${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

async function enter(environment: Readonly<Record<string, string>>): Promise<void> {
  console.log(
    Object.entries(environment)
      .map(([name, value]) => `export ${name}=${value}`)
      .join('\n'),
  );
  console.log('-- kept: press Enter to destroy it all');
  await once(process.stdin, 'data');
}
