import { type ReactNode } from 'react';
import { useSession } from '../app/session.ts';
import { personalKeys } from '../keys/key-map.ts';
import { Dialog } from '../ui/dialog.tsx';
import { keysWords } from '../words/keys.ts';
import { useWords } from '../words/use-words.ts';
import { KeyTable } from './key-table.tsx';

/** The keys as this person has them. */
export function Help({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useWords(keysWords);
  const { preferences } = useSession();
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{words.lead}</p>
      <KeyTable keys={personalKeys(preferences.keys)} />
    </Dialog>
  );
}
