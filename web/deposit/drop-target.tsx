import { type ChangeEvent, type DragEvent, type ReactNode, useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { depositWords } from '../words/deposit.ts';
import { useWords } from '../words/use-words.ts';
import { droppedFiles, pickedFiles } from './dropped-files.ts';

type Files = ReturnType<typeof pickedFiles>;

interface DropTargetProps {
  readonly onFiles: (files: Files) => void;
  /** A batch that has files already: the target shrinks. */
  readonly small?: boolean;
}

/** The one big target; the two buttons do the same by keyboard. */
export function DropTarget({ onFiles, small = false }: DropTargetProps): ReactNode {
  const words = useWords(depositWords);
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent, isOver: boolean): void => {
    event.preventDefault();
    setOver(isOver);
  };
  const drop = (event: DragEvent): void => {
    drag(event, false);
    void droppedFiles(event.dataTransfer).then(onFiles);
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its two buttons do by keyboard what a drop does
    <section
      className="drop"
      data-over={over ? '' : undefined}
      data-small={small ? '' : undefined}
      aria-label={small ? words.more : words.drop}
      onDragOver={(event) => { drag(event, true); }}
      onDragLeave={(event) => { drag(event, false); }}
      onDrop={drop}
    >
      <Icon name={small ? 'plus' : 'tray'} />
      <div>
        <p className="drop-title">{over ? words.dropNow : small ? words.more : words.drop}</p>
        {!small && <p className="muted small">{words.dropHelp}</p>}
      </div>
      <div className="row">
        <Picker kind={small ? undefined : 'primary'} label={words.chooseFiles} onFiles={onFiles} />
        <Picker folder label={words.chooseFolder} onFiles={onFiles} />
      </div>
    </section>
  ); // prettier-ignore
}

interface PickerProps extends Pick<DropTargetProps, 'onFiles'> {
  readonly label: string;
  readonly kind?: 'primary' | undefined;
  readonly folder?: boolean;
}

function Picker({ label, kind, folder = false, onFiles }: PickerProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const picked = ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
    onFiles(pickedFiles([...(currentTarget.files ?? [])]));
    currentTarget.value = '';
  };
  return (
    <>
      <Button
        {...(kind === undefined ? {} : { kind })}
        icon={folder ? 'folder' : 'file'}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        webkitdirectory={folder ? '' : undefined}
        onChange={picked}
      />
    </>
  );
}
