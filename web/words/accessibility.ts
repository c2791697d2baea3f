import { type Dictionary } from './language.ts';

const fr = {
  title: 'Accessibilité',
  state:
    'État : non encore audité. Cette application vise le RGAA 4.1 et les WCAG 2.1 AA ; elle ne prétend pas y être conforme.',
  done: 'Ce qui est fait',
  doneList: [
    'Tout se fait au clavier ; l’élément qui a le focus se voit toujours.',
    'Les raccourcis d’une seule touche se coupent et se changent (menu du compte, « Raccourcis clavier ») : critère 12.10.',
    'Un état est toujours dit par un signe, un mot et une couleur, jamais par la couleur seule.',
    'Ce qui change sans qu’on le demande est annoncé aux lecteurs d’écran.',
    'L’image d’une page a son équivalent : le texte lu (touche T).',
  ],
  limits: 'Ce qui manque',
  limitsList: [
    'Aucun audit par des personnes qui se servent d’un lecteur d’écran n’a eu lieu.',
    'L’image d’une page reste une image : si le texte a été mal lu, l’équivalent est incomplet.',
  ],
  contact: 'Un obstacle ? Dites-le à l’administrateur de votre service ; à défaut de réponse, au Défenseur des droits.',
};
export type AccessibilityWords = typeof fr;

const en: AccessibilityWords = {
  title: 'Accessibility',
  state: 'State: not audited yet. This application aims at RGAA 4.1 and WCAG 2.1 AA; it does not claim to comply.',
  done: 'What is done',
  doneList: [
    'Everything can be done by keyboard; what has the focus is always seen.',
    'Single-key shortcuts can be switched off and changed (account menu, “Keyboard shortcuts”): criterion 12.10.',
    'A state is always told by a sign, a word and a colour, never by colour alone.',
    'What changes unasked is announced to screen readers.',
    'The image of a page has its equivalent: the text that was read (key T).',
  ],
  limits: 'What is missing',
  limitsList: [
    'No audit by people who use a screen reader has taken place.',
    'The image of a page stays an image: where the text was badly read, its equivalent is incomplete.',
  ],
  contact:
    'Something in your way? Tell the administrator of your service; without an answer, the Défenseur des droits.',
};
export const accessibilityWords: Dictionary<AccessibilityWords> = { fr, en };
