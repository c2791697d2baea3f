/** What of a keyboard event names a key. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/**
 * The name of a key press: `Enter`, `Shift+R`, `Ctrl+Z`, `?`. Letters are upper case; the Shift that a sign needs is not named.
 *
 * @returns undefined for what the system or the browser keeps for itself: Alt, and a modifier alone.
 */
export function keyName({ key, ctrlKey, shiftKey, altKey, metaKey }: KeyPress): string | undefined {
  if (altKey || modifiers.has(key)) return undefined;
  const ownsShift = key.length > 1 || /^[\p{L} ]$/u.test(key);
  return [ctrlKey || metaKey ? 'Ctrl+' : '', shiftKey && ownsShift ? 'Shift+' : '', plainName(key)].join('');
}

const modifiers: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'Dead']);

function plainName(key: string): string {
  if (key === ' ') return 'Space';
  return key.length === 1 ? key.toLocaleUpperCase() : key;
}

/** Whether a key is one character alone: what RGAA 12.10 wants to be able to switch off. */
export function isSingleCharacter(key: string): boolean {
  return key.length === 1 || /^Shift\+.$/u.test(key) || key === 'Space';
}

const shown: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  Enter: { fr: '⏎', en: '⏎' },
  Escape: { fr: 'Échap', en: 'Esc' },
  Space: { fr: 'Espace', en: 'Space' },
  ArrowUp: { fr: '↑', en: '↑' },
  ArrowDown: { fr: '↓', en: '↓' },
  ArrowLeft: { fr: '←', en: '←' },
  ArrowRight: { fr: '→', en: '→' },
  Shift: { fr: 'Maj', en: 'Shift' },
};

/** A key as it is printed on a keyboard. */
export function printedKey(key: string, language: 'fr' | 'en'): string {
  const parts = key === '+' ? ['+'] : key.split('+').filter((part) => part !== '');
  return parts.map((part) => shown[part]?.[language] ?? part).join(' ');
}
