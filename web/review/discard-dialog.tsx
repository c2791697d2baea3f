import { type ReactNode } from 'react';
import { Dialog } from '../ui/dialog.tsx';
import { Button } from '../ui/button.tsx';
import { reviewWords } from '../words/review.ts';
import { useWords } from '../words/use-words.ts';

interface DiscardProps {
  readonly onDiscard: (reason: string) => void;
  readonly onClose: () => void;
}

/** A reason is asked for; each has its digit. */
export function DiscardDialog({ onDiscard, onClose }: DiscardProps): ReactNode {
  const words = useWords(reviewWords);
  return (
    <Dialog title={words.discardTitle} onClose={onClose}>
      <p>{words.discardLead}</p>
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- its buttons are what one acts on; digits only hasten */}
      <div
        className="stack"
        onKeyDown={({ key }) => {
          const reason = words.discardReasons[Number(key) - 1];
          if (reason !== undefined) onDiscard(reason);
        }}
      >
        {words.discardReasons.map((reason, index) => (
          <Button
            key={reason}
            hint={String(index + 1)}
            // eslint-disable-next-line jsx-a11y/no-autofocus -- the first reason takes the focus that the dialog would take
            autoFocus={index === 0}
            onClick={() => {
              onDiscard(reason);
            }}
          >
            {reason}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
