import { useCallback, useEffect, useState } from 'react';
import { routes } from '../../core/desk/routes.ts';
import { type BatchStatus, batchStatusSchema, type BatchView, type FileView } from '../../core/desk/schemas/batch.ts';
import { addressOf, call } from '../api/client.ts';
import { type Resource, useResource } from '../api/use-resource.ts';

/** Milliseconds: the list of files is read again at most this often while the batch is read. */
const listEvery = 2000;

export interface FollowedBatch extends Resource<BatchView> {
  readonly files: readonly FileView[] | undefined;
}

/** A batch and its files, as they are now and for as long as they are looked at. */
export function useBatch(batch: string): FollowedBatch {
  const load = useCallback(async (signal: AbortSignal) => call(routes.batch, { at: { batch }, signal }), [batch]);
  const found = useResource(load);
  const status = useStatus(batch);
  const loadFiles = useCallback(async (signal: AbortSignal) => allFiles(batch, signal), [batch]);
  const { value: files, reload: reloadFiles } = useResource(loadFiles);

  useEffect(() => {
    if (status === undefined) return undefined;
    const timer = setTimeout(reloadFiles, listEvery);
    return () => {
      clearTimeout(timer);
    };
  }, [status, reloadFiles]);

  const value = found.value === undefined || status === undefined ? found.value : { ...found.value, status };
  return { ...found, value, files };
}

/** What the server says of itself whenever a total changes. */
function useStatus(batch: string): BatchStatus | undefined {
  const [status, setStatus] = useState<BatchStatus>();
  useEffect(() => {
    const events = new EventSource(addressOf(routes.events, { at: { batch } }));
    events.addEventListener('progress', ({ data }: MessageEvent<string>) => {
      setStatus(batchStatusSchema.parse(JSON.parse(data)));
    });
    return () => {
      events.close();
      setStatus(undefined);
    };
  }, [batch]);
  return status;
}

async function allFiles(batch: string, signal: AbortSignal): Promise<FileView[]> {
  const files: FileView[] = [];
  for (let cursor: string | undefined; ;) {
    const slice = await call(routes.files, { at: { batch }, query: { limit: 200, cursor }, signal });
    files.push(...slice.entries);
    if (slice.cursor === null) return files;
    cursor = slice.cursor;
  }
}
