import { type Dictionary } from './language.ts';

const fr = {
  title: 'Comptes',
  lead: 'Qui peut entrer, et pour faire quoi.',
  name: 'Nom',
  login: 'Identifiant',
  role: 'Rôle',
  seen: 'Vu la dernière fois',
  state: 'État',
  open: 'ouvert',
  closed: 'fermé',
  close: 'Fermer',
  reopen: 'Rouvrir',
  add: 'Créer un compte',
  password: 'Mot de passe (12 caractères au moins)',
  show: 'Afficher le mot de passe',
  create: 'Créer',
  created: (name: string): string => `Compte de ${name} créé.`,
};
export type AccountsWords = typeof fr;

const en: AccountsWords = {
  title: 'Accounts',
  lead: 'Who may come in, and to do what.',
  name: 'Name',
  login: 'Login',
  role: 'Role',
  seen: 'Last seen',
  state: 'State',
  open: 'open',
  closed: 'closed',
  close: 'Close',
  reopen: 'Reopen',
  add: 'Make an account',
  password: 'Password (at least 12 characters)',
  show: 'Show the password',
  create: 'Make',
  created: (name) => `Account of ${name} made.`,
};
export const accountsWords: Dictionary<AccountsWords> = { fr, en };
