import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useSession } from '../app/session.ts';
import { collisions, isAllowedKey, type KeyMap, personalKeys, type ReviewAction } from '../keys/key-map.ts';
import { keyName, printedKey } from '../keys/key-name.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { type KeysWords, keysWords } from '../words/keys.ts';
import { type Language } from '../words/language.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { KeyTable } from './key-table.tsx';

/** Shortcuts switched off and changed (RGAA 12.10, WCAG 2.1.4). */
export function ShortcutSettings({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useWords(keysWords);
  const { language } = useLanguage();
  const { preferences, prefer } = useSession();
  const [trouble, setTrouble] = useState<string>();
  const keys = personalKeys(preferences.keys);

  const give = (action: ReviewAction, key: string): void => {
    const refusal = whyNot(keys, { action, key }, { words, language });
    setTrouble(refusal);
    if (refusal === undefined) prefer({ ...preferences, keys: { ...preferences.keys, [action]: key } });
  };
  const reset = <Button onClick={() => { prefer({ ...preferences, shortcuts: true, keys: {} }); }}>{words.reset}</Button>;

  return (
    <Dialog title={words.title} onClose={onClose} foot={reset}>
      <label className="row">
        <input type="checkbox" checked={preferences.shortcuts} onChange={({ target }) => { prefer({ ...preferences, shortcuts: target.checked }); }} />
        {words.single}
      </label>
      <p className="small muted">{words.singleHelp}</p>
      {trouble !== undefined && <Notice tone="warn" title={trouble} />}
      <KeyTable keys={keys} change={(action) => <KeyCatcher words={words} name={words.actions[action]} give={(key) => { give(action, key); }} />} />
    </Dialog>
  );
} // prettier-ignore

interface CatcherProps {
  readonly words: KeysWords;
  /** Of the action. */
  readonly name: string;
  readonly give: (key: string) => void;
}

/** A button that takes the next key pressed. */
function KeyCatcher({ words, name, give }: CatcherProps): ReactNode {
  const [waiting, setWaiting] = useState(false);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!waiting || event.key === 'Tab') return;
    const key = keyName(event);
    if (key === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setWaiting(false);
    if (key !== 'Escape') give(key);
  };
  return (
    <Button
      size="small"
      aria-label={`${words.change} : ${name}`}
      onClick={() => {
        setWaiting(true);
      }}
      onBlur={() => {
        setWaiting(false);
      }}
      onKeyDown={onKeyDown}
    >
      {waiting ? words.press : words.change}
    </Button>
  );
}

/** @returns why a key cannot be given to an action, for the person. */
function whyNot(
  keys: KeyMap,
  { action, key }: { readonly action: ReviewAction; readonly key: string },
  { words, language }: { readonly words: KeysWords; readonly language: Language },
): string | undefined {
  const printed = printedKey(key, language);
  if (!isAllowedKey(key)) return words.refused(printed);
  const clash = collisions({ ...keys, [action]: [key] }).find((one) => one.key === key);
  const other = clash?.actions.find((one) => one !== action);
  return other === undefined ? undefined : words.taken(printed, words.actions[other]);
}
