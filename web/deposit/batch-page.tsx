import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react';
import { hrefOf } from '../app/router.ts';
import { type BatchView } from '../../core/desk/schemas/batch.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Failure } from '../ui/failure.tsx';
import { Icon } from '../ui/icon.tsx';
import { commonWords } from '../words/common.ts';
import { depositWords } from '../words/deposit.ts';
import { dateTime } from '../words/format.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { BatchActions } from './batch-actions.tsx';
import { BatchNews } from './batch-news.tsx';
import { BatchTotals } from './batch-totals.tsx';
import { DropTarget } from './drop-target.tsx';
import { FileList } from './file-list.tsx';
import { Refused } from './refused.tsx';
import { UploadProgress } from './upload-progress.tsx';
import { uploadsOf } from './uploads.ts';
import { useBatch } from './use-batch.ts';

/** What became of my files. */
export function BatchPage({ batch: id }: { readonly batch: string }): ReactNode {
  const common = useWords(commonWords);
  const { value: batch, files, error, reload } = useBatch(id);
  const queue = uploadsOf(id);
  const uploads = useSyncExternalStore(queue.subscribe, queue.view);
  useProgressSaid(batch);
  if (batch === undefined) {
    return (
      <div className="room">
        {error === undefined ? <p className="muted">{common.loading}</p> : <Failure error={error} retry={reload} />}
      </div>
    );
  }
  const sending = uploads.open.some(({ state }) => state !== 'refused');
  return (
    <div className="room batch">
      <BatchHead batch={batch} />
      <BatchNews batch={batch} sending={sending} onClosed={reload} />
      <UploadProgress uploads={uploads} sending={sending} />
      <BatchTotals status={batch.status} />
      {!batch.status.closed && <DropTarget small onFiles={(found) => void queue.add(found)} />}
      <Refused files={files ?? []} uploads={uploads.open} />
      {files !== undefined && <FileList files={files} uploads={uploads.open} />}
    </div>
  );
}

function BatchHead({ batch }: { readonly batch: BatchView }): ReactNode {
  const words = useWords(depositWords);
  const { language } = useLanguage();
  return (
    <div className="room-head">
      <div>
        <a className="small" href={hrefOf('deposit')}>
          <Icon name="previous" />
          {words.back}
        </a>
        <h1 className="batch-name">{batch.name}</h1>
        <p className="small">{words.by(batch.createdBy.name, dateTime(batch.createdAt, language))}</p>
      </div>
      <BatchActions batch={batch.id} />
    </div>
  );
}

/** Milliseconds between two things said, so that progress does not drown out the rest. */
const sayEvery = 10_000;

function useProgressSaid(batch: BatchView | undefined): void {
  const words = useWords(depositWords);
  const announce = useAnnounce();
  const last = useRef(0);
  const { read = 0, rejected = 0, failed = 0, received = 0, members = 0, complete = false } = batch?.status ?? {};
  const finished = read + rejected + failed;
  const all = received + members;
  useEffect(() => {
    const now = performance.now();
    if (all === 0 || (finished < all && now - last.current < sayEvery)) return;
    last.current = now;
    announce(complete ? words.complete : words.said(finished, all));
  }, [announce, words, finished, all, complete]);
}
