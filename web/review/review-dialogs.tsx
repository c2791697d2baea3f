import { type ReactNode } from 'react';
import { ClassPicker } from './class-picker.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { DiscardDialog } from './discard-dialog.tsx';
import { type Panel } from './review-actions.ts';
import { type ReviewState } from './review-state.ts';
import { type Reviewer } from './reviewer.ts';
import { SendBackDialog } from './send-back-dialog.tsx';
import { WhyDialog } from './why-dialog.tsx';

interface DialogsProps {
  readonly reviewer: Reviewer;
  readonly state: ReviewState;
  readonly panel: Panel | undefined;
  readonly onChoose: (label: string) => void;
  readonly onClose: () => void;
}

/** The dialog that is asked for; a conflict comes first. */
export function ReviewDialogs({ reviewer, state, panel, onChoose, onClose }: DialogsProps): ReactNode {
  const { conflict, paper } = state;
  if (conflict !== undefined) {
    return (
      <ConflictDialog
        conflict={conflict}
        onKeep={() => {
          reviewer.change({ conflict: undefined });
          onClose();
        }}
      />
    );
  }
  const decide =
    (kind: 'discard' | 'send-back') =>
    (comment: string): void => {
      onClose();
      void reviewer.decide({ kind, comment });
    };
  if (paper === undefined) return null;
  if (panel === 'pick')
    return (
      <ClassPicker
        onClose={onClose}
        onPick={(label) => {
          onChoose(label);
          onClose();
        }}
      />
    );
  if (panel === 'discard') return <DiscardDialog onClose={onClose} onDiscard={decide('discard')} />;
  if (panel === 'send-back') return <SendBackDialog onClose={onClose} onSend={decide('send-back')} />;
  return panel === 'why' ? <WhyDialog paper={paper} onClose={onClose} /> : null;
}
