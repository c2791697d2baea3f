// Run by the Node.js of Lambda, without a build: starts what a cold function starts, says how long it took, and ends.
// Arguments: the folder of the engine, what to do with its worker (none, start, load), and the handler to import, if any.
import { type ChildProcess, fork } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [engine = '', worker = 'none', handler] = process.argv.slice(2);

const workerReady = worker === 'none' ? undefined : startWorker(worker === 'load');
const refusal = handler === undefined ? null : await importHandler(handler);
const importSeconds = secondsSinceStart();
const child = await workerReady;
const wallSeconds = secondsSinceStart();
if (child !== undefined) await end(child); // waited for, so that its CPU time counts
process.stdout.write(JSON.stringify({ wallSeconds, importSeconds, refusal }), () => process.exit(0));

/** As the pool of the program does it; resolves when the worker says that it is ready. */
async function startWorker(preload: boolean): Promise<ChildProcess> {
  const settings = { limits: {}, models: join(engine, 'models'), spool: tmpdir(), preload };
  const child = fork(join(engine, 'worker.mjs'), [JSON.stringify(settings)], {
    serialization: 'advanced',
    execArgv: ['--max-old-space-size=512', '--no-warnings'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { MALLOC_ARENA_MAX: '2', VIPS_CONCURRENCY: '1' },
  });
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => {
      resolve();
    });
    child.once('exit', (code) => {
      reject(new Error(`The worker ended with ${String(code)}.`));
    });
  });
  return child.removeAllListeners('exit');
}

async function end(process: ChildProcess): Promise<void> {
  await new Promise((resolve) => {
    process.once('exit', resolve).kill('SIGKILL');
  });
}

/** @returns why it would not start: without its environment a function refuses to, once its code is loaded. */
async function importHandler(path: string): Promise<string | null> {
  try {
    await import(path);
    return null;
  } catch (error) {
    return String(error);
  }
}

/** Of this process, Node.js's own start included. */
function secondsSinceStart(): number {
  return performance.now() / 1000;
}
