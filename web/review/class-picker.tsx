import { type KeyboardEvent, type ReactNode, useCallback, useId, useState } from 'react';
import { routes } from '../../core/desk/routes.ts';
import { call } from '../api/client.ts';
import { useResource } from '../api/use-resource.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { asTitle } from '../words/label-name.ts';
import { reviewWords } from '../words/review.ts';
import { useWords } from '../words/use-words.ts';

interface PickerProps {
  readonly onPick: (label: string) => void;
  readonly onClose: () => void;
}

/** All classes, filtered as one types; arrows go through them, Enter picks. */
export function ClassPicker({ onPick, onClose }: PickerProps): ReactNode {
  const words = useWords(reviewWords);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const load = useCallback(async (signal: AbortSignal) => call(routes.labels, { signal }), []);
  const { value, error, reload } = useResource(load);
  const found = (value?.entries ?? []).filter(({ name, description }) =>
    plain(`${name} ${description}`).includes(plain(typed)),
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt(Math.min(found.length - 1, Math.max(0, at + step)));
    }
    const picked = found[at];
    if (event.key === 'Enter' && picked !== undefined) {
      event.preventDefault();
      onPick(picked.label);
    }
  };
  return (
    <Dialog title={words.pickTitle} onClose={onClose}>
      <div className="field">
        <label htmlFor={`${id}-field`}>{words.pickLabel}</label>
        <input
          id={`${id}-field`}
          className="input"
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={found[at] === undefined ? undefined : `${id}-${at}`}
          autoComplete="off"
          // eslint-disable-next-line jsx-a11y/no-autofocus -- the dialog was asked for by a key, to type in
          autoFocus
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {error !== undefined && <Failure error={error} retry={reload} />}
      <div id={`${id}-list`} role="listbox" aria-label={words.pickTitle} className="classes">
        {found.map(({ label, name, description }, index) => (
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- keys go through the field
          <div
            key={label}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            className="class"
            onClick={() => {
              onPick(label);
            }}
          >
            <strong>{asTitle(name)}</strong>
            <span className="small muted">{description}</span>
          </div>
        ))}
      </div>
      {value !== undefined && found.length === 0 && <p role="status">{words.pickNone}</p>}
    </Dialog>
  );
}

/** Lower case, without accents. */
function plain(text: string): string {
  return text.toLocaleLowerCase('fr').normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'");
}
