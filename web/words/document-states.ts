import { type DocumentState } from '../../core/desk/schemas/document.ts';
import { type Dictionary } from './language.ts';

type States = Readonly<Record<DocumentState, string>>;

/** What a document's state is called, in whichever room. */
export const documentStates: Dictionary<States> = {
  fr: {
    'to-review': 'à vérifier',
    accepted: 'accepté',
    'set-aside': 'mis de côté',
    discarded: 'écarté',
    'sent-back': 'à reprendre',
  },
  en: {
    'to-review': 'to review',
    accepted: 'accepted',
    'set-aside': 'set aside',
    discarded: 'discarded',
    'sent-back': 'sent back',
  },
};
