import { routes } from '../../core/desk/routes.ts';
import { call } from '../api/client.ts';
import { rememberAccepted, wasAccepted } from './accepted-files.ts';
import { type Upload, UploadQueue } from './upload-queue.ts';

/** Milliseconds before a server that did not answer is tried again. */
const beforeRetry = 4000;

/** They go on while the person looks at another room. */
const queues = new Map<string, UploadQueue>();

export function uploadsOf(batch: string): UploadQueue {
  const queue = queues.get(batch) ?? newQueue(batch);
  queues.set(batch, queue);
  return queue;
}

function newQueue(batch: string): UploadQueue {
  return new UploadQueue({
    send: async ({ key, source, file }: Upload) => {
      await call(routes.putFile, { at: { batch, key }, query: { source }, body: file });
    },
    pause: async () =>
      new Promise((resolve) => {
        setTimeout(resolve, beforeRetry);
      }),
    wasAccepted: async (key) => wasAccepted(batch, key),
    remember: async (key) => rememberAccepted(batch, key),
  });
}

/** Leaving the page now would stop files that are not handed in yet: the browser asks first. */
addEventListener('beforeunload', (event) => {
  const open = [...queues.values()].some((queue) => queue.view().open.some(({ state }) => state !== 'refused'));
  if (open) event.preventDefault();
});
