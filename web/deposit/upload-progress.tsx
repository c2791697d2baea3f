import { type ReactNode } from 'react';
import { Notice } from '../ui/notice.tsx';
import { depositWords } from '../words/deposit.ts';
import { useWords } from '../words/use-words.ts';
import { type UploadsView } from './upload-queue.ts';

/** How far the sending is; nothing where nothing is sent. */
export function UploadProgress({
  uploads,
  sending,
}: {
  readonly uploads: UploadsView;
  readonly sending: boolean;
}): ReactNode {
  const words = useWords(depositWords);
  const { sent, known, total, offline } = uploads;
  if (total === 0) return null;
  return (
    <div className="card stack upload">
      <label className="figures" htmlFor="upload-progress">
        {words.sending(sent + known, total)}
      </label>
      <progress id="upload-progress" max={total} value={sent + known} />
      {known > 0 && <p className="small muted">{words.known(known)}</p>}
      {sending && <p className="small muted">{words.keepOpen}</p>}
      {offline && sending && <Notice tone="warn" title={words.offline} />}
    </div>
  );
}
