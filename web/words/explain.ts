import { type Dictionary } from './language.ts';

const fr = {
  title: 'Comprendre',
  lead: 'Ce que fait le programme, ce qu’il ne fait pas, et comment contester.',
  decides: 'Ce que le programme décide',
  decidesText:
    'Il lit les pièces déposées, dit où commence chaque document et de quelle classe il est, avec une probabilité. Il ne prend aucune décision sur une personne. ' +
    'Quand il est assez sûr, la classe est retenue sans relecture ; sinon, un agent décide. Une part tirée au sort est relue de toute façon.',
  contest: 'Comment contester',
  contestText:
    'Toute personne concernée peut demander au service qu’un agent revoie le classement de ses pièces, et obtenir l’explication de ce qui a pesé (article L.311-3-1 du code des relations entre le public et l’administration).',
  model: 'Le modèle',
  modelText: (name: string, version: string, licence: string): string => `${name} ${version}. ${licence}`,
  accepted: (share: string): string => `Part d’erreurs admise parmi ce qui est retenu sans relecture : ${share}.`,
  classes: 'Les classes',
  isNot: 'Ce n’est pas',
  lookAlikes: 'À ne pas confondre',
  learnt: 'Appris de',
  retention: (days: number): string => `Conservation par défaut d’une copie : ${days} jours.`,
  technical: 'Réglages et mesures, pour les spécialistes',
  print: 'Imprimer',
};
export type ExplainWords = typeof fr;

const en: ExplainWords = {
  title: 'Understand',
  lead: 'What the program does, what it does not, and how to contest.',
  decides: 'What the program decides',
  decidesText:
    'It reads the papers handed in, says where each document begins and of which class it is, with a probability. It decides nothing about a person. ' +
    'Where it is sure enough the class stands without review; else an officer decides. A share drawn by chance is reviewed anyway.',
  contest: 'How to contest',
  contestText:
    'Anybody concerned may ask the service that an officer looks again at how their papers were classified, and be told what weighed (article L.311-3-1 of the French code of relations between the public and the administration). The record below is in French.',
  model: 'The model',
  modelText: (name, version, licence) => `${name} ${version}. ${licence}`,
  accepted: (share) => `Share of errors borne among what stands without review: ${share}.`,
  classes: 'The classes',
  isNot: 'It is not',
  lookAlikes: 'Not to be taken for',
  learnt: 'Learnt from',
  retention: (days) => `A copy is kept by default: ${days} days.`,
  technical: 'Settings and measures, for specialists',
  print: 'Print',
};
export const explainWords: Dictionary<ExplainWords> = { fr, en };
