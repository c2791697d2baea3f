import { type Dictionary } from './language.ts';

const fr = {
  title: 'Connexion',
  lead: 'Les dossiers reçus, lus et rangés. Ce qui fait douter vous est montré ; vous décidez.',
  login: 'Identifiant',
  password: 'Mot de passe',
  show: 'Afficher le mot de passe',
  submit: 'Se connecter',
  missing: 'Remplissez l’identifiant et le mot de passe.',
  refused: 'Identifiant ou mot de passe inconnu',
  refusedHelp:
    'Vérifiez les majuscules, puis réessayez. L’administrateur de votre service peut redonner un mot de passe.',
  slow: 'Trop d’essais',
  slowHelp: (seconds: number) => `Attendez ${seconds} s avant de réessayer.`,
  public: 'Sans compte, vous pouvez lire',
  publicLink: 'ce que fait le programme et comment contester une décision',
};
export type SignInWords = typeof fr;

const en: SignInWords = {
  title: 'Sign in',
  lead: 'Papers received, read and filed. What leaves a doubt is shown to you; you decide.',
  login: 'Login',
  password: 'Password',
  show: 'Show the password',
  submit: 'Sign in',
  missing: 'Fill in the login and the password.',
  refused: 'Unknown login or password',
  refusedHelp: 'Check the capitals, then try again. The administrator of your service can give a new password.',
  slow: 'Too many attempts',
  slowHelp: (seconds) => `Wait ${seconds} s before you try again.`,
  public: 'Without an account you may read',
  publicLink: 'what the program does and how to contest a decision',
};
export const signInWords: Dictionary<SignInWords> = { fr, en };
