import { isSingleCharacter } from './key-name.ts';

/** What can be done by one key in the review room, and the keys it has by default. */
export const defaultKeys = {
  next: ['J'],
  previous: ['K'],
  accept: ['Enter'],
  pick: ['/'],
  discard: ['X'],
  'set-aside': ['S'],
  'send-back': ['C'],
  undo: ['U', 'Ctrl+Z'],
  redo: ['Ctrl+Shift+Z', 'Ctrl+Y'],
  'previous-page': ['P', 'PageUp'],
  'next-page': ['N', 'PageDown'],
  'zoom-in': ['+'],
  'zoom-out': ['-'],
  'zoom-fit': ['0'],
  rotate: ['R'],
  'rotate-back': ['Shift+R'],
  cut: ['V'],
  glue: ['G'],
  'page-earlier': ['Shift+ArrowUp', 'Shift+ArrowLeft'],
  'page-later': ['Shift+ArrowDown', 'Shift+ArrowRight'],
  'save-plan': ['Ctrl+Enter'],
  why: ['W'],
  text: ['T'],
  unmask: ['M'],
  bulk: ['B'],
  list: ['L'],
  search: ['Ctrl+K'],
  help: ['?'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ReviewAction = keyof typeof defaultKeys;
export type KeyMap = Readonly<Record<ReviewAction, readonly string[]>>;

/** Digits choose a suggestion, always; Escape leaves; so no action may be given them. */
export const reservedKeys: readonly string[] = [...Array.from('123456789'), 'Escape', 'Tab', 'Shift+Tab', 'Space'];

/** Keys that belong to the browser or the system: an action on one of them would never be heard, or would do harm. */
const browserKeys = /^(F\d+|Backspace|Delete|Ctrl\+[NTWLRPFSQAXCV]|Ctrl\+Shift\+[NTWIJCR]|Ctrl\+Tab)$/u;

/** Whether anything may be given this key. */
export function isAllowedKey(key: string): boolean {
  return !reservedKeys.includes(key) && !browserKeys.test(key);
}

/** The keys as the person set them; null takes an action its keys. What was not changed, or is not allowed, stays as it was. */
export function personalKeys(changed: Readonly<Record<string, string | null>>): KeyMap {
  const keys: Record<ReviewAction, readonly string[]> = { ...defaultKeys };
  for (const action of actionsOf(keys)) {
    const key = changed[action];
    if (key === null) keys[action] = [];
    else if (key !== undefined && isAllowedKey(key)) keys[action] = [key];
  }
  return keys;
}

export function actionsOf(keys: KeyMap): ReviewAction[] {
  return order.filter((action) => action in keys);
}
const order: readonly ReviewAction[] = [
  'accept',
  'next',
  'previous',
  'pick',
  'set-aside',
  'discard',
  'send-back',
  'undo',
  'redo',
  'previous-page',
  'next-page',
  'zoom-in',
  'zoom-out',
  'zoom-fit',
  'why',
  'text',
  'unmask',
  'cut',
  'glue',
  'page-earlier',
  'page-later',
  'rotate',
  'rotate-back',
  'save-plan',
  'bulk',
  'list',
  'search',
  'help',
];

/** Keys that two actions share, with these actions; empty when the map can be used. */
export function collisions(keys: KeyMap): { key: string; actions: ReviewAction[] }[] {
  const users = new Map<string, ReviewAction[]>();
  for (const action of actionsOf(keys)) {
    for (const key of keys[action]) users.set(key, [...(users.get(key) ?? []), action]);
  }
  return [...users].filter(([, actions]) => actions.length > 1).map(([key, actions]) => ({ key, actions }));
}

/** What a key does; undefined when nothing, or when the person switched keys of one character off. */
export function actionOf(key: string, keys: KeyMap, { singleKeys }: { singleKeys: boolean }): ReviewAction | undefined {
  if (!singleKeys && isSingleCharacter(key)) return undefined;
  return actionsOf(keys).find((action) => keys[action].includes(key));
}
