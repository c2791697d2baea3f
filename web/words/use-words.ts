import { createContext, useContext } from 'react';
import { type Dictionary, type Language } from './language.ts';

export interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

export const LanguageContext = createContext<LanguageChoice>({ language: 'fr', choose: () => undefined });

export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}

/** The words of a room in the language chosen. */
export function useWords<Words>(dictionary: Dictionary<Words>): Words {
  return dictionary[useLanguage().language];
}
