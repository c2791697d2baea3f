import { type ReactNode, useState } from 'react';
import { routes } from '../../core/desk/routes.ts';
import { type BatchView } from '../../core/desk/schemas/batch.ts';
import { call } from '../api/client.ts';
import { hrefOf } from '../app/router.ts';
import { mayEnter, useSession } from '../app/session.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { depositWords } from '../words/deposit.ts';
import { useWords } from '../words/use-words.ts';

interface BatchNewsProps {
  readonly batch: BatchView;
  readonly sending: boolean;
  readonly onClosed: () => void;
}

/** Where the batch stands and what is still to do, in one sentence. */
export function BatchNews({ batch, sending, onClosed }: BatchNewsProps): ReactNode {
  const words = useWords(depositWords);
  const { status } = batch;
  if (status.complete)
    return (
      <Notice tone="ok" title={words.complete}>
        {words.completeHelp}
      </Notice>
    );
  return (
    <>
      {!status.closed && !sending && status.received > 0 && <CloseBatch batch={batch.id} onClosed={onClosed} />}
      {status.analysed ? (
        <Waiting batch={batch} />
      ) : (
        <Notice tone="info" title={words.reading}>
          {words.readingHelp(unread(batch))}
        </Notice>
      )}
    </>
  );
}

function unread({ status }: BatchView): number {
  return Math.max(1, status.received + status.members - status.read - status.rejected - status.failed);
}

function Waiting({ batch: { id, status } }: { readonly batch: BatchView }): ReactNode {
  const words = useWords(depositWords);
  const { user } = useSession();
  const waiting = status.toReview + status.setAside;
  if (waiting === 0) return null;
  const review = mayEnter('review', user.role) && (
    <a className="button" data-size="small" href={hrefOf('review', [], { lot: id })}>
      {words.review}
    </a>
  );
  return (
    <Notice tone="info" title={words.waitsForReview} action={review}>
      {words.waitsHelp(waiting)}
    </Notice>
  );
}

function CloseBatch({ batch, onClosed }: { readonly batch: string; readonly onClosed: () => void }): ReactNode {
  const words = useWords(depositWords);
  const [error, setError] = useState<unknown>();
  const close = (): void => {
    call(routes.closeBatch, { at: { batch } }).then(onClosed, setError);
  };
  if (error !== undefined) return <Failure error={error} retry={close} />;
  const action = (
    <Button kind="primary" size="small" onClick={close}>
      {words.close}
    </Button>
  );
  return (
    <Notice tone="warn" title={words.openStill} action={action}>
      {words.openHelp}
    </Notice>
  );
}
