import { Worker } from 'node:worker_threads';
import { LiasseError } from '../../core/liasse-error.ts';
import { type ParentOcr } from './parent-ocr.ts';
import { type TaskServer } from './task-server.ts';
import { faultCodes, parentMessageSchema, type WorkerMessage, type WorkerTask } from './worker-messages.ts';

/** How often a worker looks whether its parent still lives, milliseconds. */
const parentWatch = 500;

/** How often a worker tells its memory where the parent cannot see it, milliseconds. */
const memoryWatch = 250;

/** Sends to the parent; resolves when the message has left. */
export async function sendToParent(message: WorkerMessage): Promise<void> {
  await new Promise<void>((resolve) => {
    // Without a parent there is nobody to tell: the watch ends this process.
    process.send?.(message, undefined, {}, () => {
      resolve();
    });
  });
}

/**
 * Makes this process a worker: does the tasks it is sent, one after the other, until its parent is gone.
 *
 * @param parentOcr - takes the readings that the parent sends.
 * @param prepared - what to wait for before it says that it is ready; must not reject.
 */
export function serveTasks(
  server: TaskServer,
  parentOcr: ParentOcr,
  prepared: Promise<unknown> = Promise.resolve(),
): void {
  dieWithParent();
  if (process.platform !== 'linux') tellMemory();
  let last = Promise.resolve();
  process.on('message', (raw: unknown) => {
    const message = parentMessageSchema.parse(raw);
    if ('kind' in message) parentOcr.receive(message);
    else last = last.then(() => runTask(server, message));
  });
  void prepared.then(async () => sendToParent({ kind: 'ready' }));
}

async function runTask(server: TaskServer, task: WorkerTask): Promise<void> {
  try {
    await server.run(task);
  } catch (error) {
    const code = error instanceof LiasseError ? faultCodes.find((known) => known === error.code) : undefined;
    if (code === undefined || !(error instanceof LiasseError)) throw error; // ends this process: the parent counts it against the page
    await sendToParent({ kind: 'fault', id: task.id, code, message: error.message });
  }
}

/** Even while a parser is stuck in a loop, and even when the parent was killed: hence a thread that only watches. */
function dieWithParent(): void {
  process.on('SIGINT', () => undefined); // Ctrl-C reaches the whole group: the parent decides
  process.on('disconnect', () => process.exit(0));
  const watch = `setInterval(() => { if (process.ppid !== ${process.ppid}) process.kill(process.pid, 'SIGKILL'); }, ${parentWatch})`;
  new Worker(watch, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 8, stackSizeMb: 1 } }).unref();
}

function tellMemory(): void {
  setInterval(() => {
    void sendToParent({ kind: 'memory', bytes: process.memoryUsage.rss() });
  }, memoryWatch).unref();
}
