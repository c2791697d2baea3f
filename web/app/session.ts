import { createContext, useContext } from 'react';
import { type Role, roles } from '../../core/desk/roles.ts';
import { type User } from '../../core/desk/schemas/basics.ts';
import { type Preferences } from '../../core/desk/schemas/session.ts';
import { type Room } from './router.ts';

export interface SignedIn {
  readonly user: User;
  readonly preferences: Preferences;
  /** Keeps them on the server; the screen follows at once. */
  readonly prefer: (preferences: Preferences) => void;
  readonly signOut: () => void;
}

export const SessionContext = createContext<SignedIn | undefined>(undefined);

/** Who is signed in. @throws Error outside of a session, which is a bug. */
export function useSession(): SignedIn {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('no session here');
  return session;
}

/** The least role of each room; `anyone` needs no account. */
const needs: Readonly<Record<Room, Role | 'anyone'>> = {
  deposit: 'depositor',
  review: 'analyst',
  search: 'analyst',
  pilot: 'supervisor',
  explain: 'anyone',
  accounts: 'administrator',
  accessibility: 'anyone',
};

export function mayEnter(room: Room, role: Role | undefined): boolean {
  const need = needs[room];
  if (need === 'anyone') return true;
  return role !== undefined && roles.indexOf(role) >= roles.indexOf(need);
}
