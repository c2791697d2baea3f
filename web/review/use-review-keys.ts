import { type RefObject, useEffect, useRef } from 'react';
import { type Preferences } from '../../core/desk/schemas/session.ts';
import { actionOf, type KeyMap, type ReviewAction } from '../keys/key-map.ts';
import { keyName } from '../keys/key-name.ts';

export interface KeyHandlers {
  readonly onAction: (action: ReviewAction) => void;
  /** A digit, from 1. */
  readonly onDigit: (digit: number) => void;
  readonly onEscape: () => void;
}

interface Keys {
  readonly map: KeyMap;
  readonly preferences: Preferences;
}

/** Hears the keys while the focus is in the review region, and nowhere else; never while one types. */
export function useReviewKeys(
  region: RefObject<HTMLElement | null>,
  { map, preferences }: Keys,
  handlers: KeyHandlers,
): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    const place = region.current;
    if (place === null) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      const name = keyName(event);
      if (name === undefined || event.defaultPrevented || isBusy(event)) return;
      const done = heard(name, { map, singleKeys: preferences.shortcuts, handlers: latest.current });
      if (done) event.preventDefault();
    };
    place.addEventListener('keydown', onKeyDown);
    return () => {
      place.removeEventListener('keydown', onKeyDown);
    };
  }, [region, map, preferences.shortcuts]);
}

interface Hearing {
  readonly map: KeyMap;
  readonly singleKeys: boolean;
  readonly handlers: KeyHandlers;
}

function heard(name: string, { map, singleKeys, handlers }: Hearing): boolean {
  if (name === 'Escape') handlers.onEscape();
  else if (singleKeys && /^[1-9]$/u.test(name)) handlers.onDigit(Number(name));
  else {
    const action = actionOf(name, map, { singleKeys });
    if (action === undefined) return false;
    handlers.onAction(action);
  }
  return name !== 'Escape';
}

/** Whether the key belongs to what has the focus: a field one types in, or a button that Enter presses. */
function isBusy({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('input, textarea, select, [contenteditable], .bulk') !== null) return true;
  return (key === 'Enter' || key === ' ') && target.closest('button, a, summary') !== null;
}
