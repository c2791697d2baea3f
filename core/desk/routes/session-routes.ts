import { type Route } from '../route.ts';
import { pagingSchema, sliceOf } from '../schemas/basics.ts';
import {
  accountChangeSchema,
  accountSchema,
  changePasswordSchema,
  newAccountSchema,
  preferencesSchema,
  sessionSchema,
  signInSchema,
} from '../schemas/session.ts';

/** Who is signed in, and accounts. */
export const sessionRoutes = {
  signIn: {
    method: 'POST',
    path: '/session',
    audience: 'anyone',
    summary: 'Ouvre une session',
    body: signInSchema,
    answer: { json: sessionSchema },
  },
  session: {
    method: 'GET',
    path: '/session',
    audience: 'anyone',
    summary: 'Dit qui est connecté',
    answer: { json: sessionSchema },
  },
  signOut: {
    method: 'DELETE',
    path: '/session',
    audience: 'signed-in',
    summary: 'Ferme la session',
    answer: { nothing: true },
  },
  changePassword: {
    method: 'PUT',
    path: '/session/password',
    audience: 'signed-in',
    summary: 'Change son mot de passe',
    body: changePasswordSchema,
    answer: { nothing: true },
  },
  accounts: {
    method: 'GET',
    path: '/accounts',
    audience: 'administrator',
    summary: 'Liste les comptes',
    query: pagingSchema,
    answer: { json: sliceOf(accountSchema) },
  },
  createAccount: {
    method: 'POST',
    path: '/accounts',
    audience: 'administrator',
    summary: 'Crée un compte',
    body: newAccountSchema,
    answer: { json: accountSchema, status: 201 },
  },
  changeAccount: {
    method: 'PATCH',
    path: '/accounts/:account',
    audience: 'administrator',
    summary: 'Change un compte',
    body: accountChangeSchema,
    answer: { json: accountSchema },
  },
  preferences: {
    method: 'GET',
    path: '/preferences',
    audience: 'signed-in',
    summary: 'Donne ses préférences',
    answer: { json: preferencesSchema },
  },
  putPreferences: {
    method: 'PUT',
    path: '/preferences',
    audience: 'signed-in',
    summary: 'Garde ses préférences',
    body: preferencesSchema,
    answer: { json: preferencesSchema },
  },
} as const satisfies Record<string, Route>;
