import { type ReactNode, useId, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { commonWords } from '../words/common.ts';
import { reviewWords } from '../words/review.ts';
import { useWords } from '../words/use-words.ts';

interface SendBackProps {
  readonly onSend: (comment: string) => void;
  readonly onClose: () => void;
}

/** What is to be mended must be said. */
export function SendBackDialog({ onSend, onClose }: SendBackProps): ReactNode {
  const words = useWords(reviewWords);
  const common = useWords(commonWords);
  const id = useId();
  const [comment, setComment] = useState('');
  const [isMissing, setMissing] = useState(false);
  const send = (): void => {
    if (comment.trim() === '') setMissing(true);
    else onSend(comment.trim());
  };
  return (
    <Dialog
      title={words.sendBackTitle}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button kind="primary" onClick={send}>
            {words.confirmSendBack}
          </Button>
        </>
      }
    >
      <p>{words.sendBackLead}</p>
      <div className="field">
        <label htmlFor={id}>{words.comment}</label>
        <textarea
          id={id}
          className="input"
          maxLength={2000}
          aria-invalid={isMissing}
          aria-describedby={isMissing ? `${id}-missing` : undefined}
          // eslint-disable-next-line jsx-a11y/no-autofocus -- the dialog was asked for by a key, to write in
          autoFocus
          value={comment}
          onChange={({ target }) => {
            setComment(target.value);
          }}
        />
        {isMissing && (
          <p id={`${id}-missing`} role="alert" className="small">
            {words.commentMissing}
          </p>
        )}
      </div>
    </Dialog>
  );
}
