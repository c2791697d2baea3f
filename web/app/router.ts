import { useSyncExternalStore } from 'react';

/** The rooms, by the first word of their address. */
export const rooms = {
  deposit: 'deposer',
  review: 'reviser',
  search: 'chercher',
  pilot: 'piloter',
  explain: 'comprendre',
  accounts: 'comptes',
  accessibility: 'accessibilite',
} as const;
export type Room = keyof typeof rooms;
const roomNames = ['deposit', 'review', 'search', 'pilot', 'explain', 'accounts', 'accessibility'] as const;

/** Where the person is: a room, what lies below it, and the filters, all in the address so that it can be handed on. */
export interface Place {
  readonly room: Room;
  readonly path: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}

/**
 * Reads the part of an address after `#`. Addresses live there so that the app is one file on any web server, and so that what
 * is searched for reaches no server log by way of the page's own address.
 *
 * @returns undefined when it names no room.
 */
export function parsePlace(hash: string): Place | undefined {
  const [path = '', query = ''] = hash.replace(/^#?\/?/u, '').split('?', 2);
  const [name = '', ...rest] = path.split('/').map(decode);
  const room = roomNames.find((key) => rooms[key] === name);
  if (room === undefined) return undefined;
  return { room, path: rest.filter((part) => part !== ''), query: Object.fromEntries(new URLSearchParams(query)) };
}

/** The address of a place; filters that are empty are left out. */
export function hrefOf(room: Room, path: readonly string[] = [], query: Readonly<Record<string, string>> = {}): string {
  const filled = Object.entries(query).filter(([, value]) => value !== '');
  const search = filled.length === 0 ? '' : `?${new URLSearchParams(filled).toString()}`;
  return `#/${[rooms[room], ...path].map(encodeURIComponent).join('/')}${search}`;
}

export function go(href: string, { replace = false } = {}): void {
  if (replace) {
    history.replaceState(null, '', href);
    dispatchEvent(new HashChangeEvent('hashchange'));
  } else {
    location.hash = href;
  }
}

export function usePlace(): Place | undefined {
  return parsePlace(useSyncExternalStore(listen, () => location.hash));
}

function listen(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => {
    removeEventListener('hashchange', changed);
  };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
