import { type ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../words/use-words.ts';
import { commonWords } from '../words/common.ts';
import { Button } from './button.tsx';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** A modal dialog: focus goes in, stays in, and goes back to where it was when it closes; Escape closes. */
export function Dialog({ title, onClose, wide = false, foot, children }: DialogProps): ReactNode {
  const words = useWords(commonWords);
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="modal" data-wide={wide ? '' : undefined}>
        <AriaDialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title">{title}</Heading>
            <Button kind="quiet" icon="close" aria-label={words.close} onClick={onClose} />
          </div>
          <div className="dialog-body">{children}</div>
          {foot !== undefined && <div className="dialog-foot">{foot}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
