import { type ReactNode } from 'react';
import { type BatchStatus } from '../../core/desk/schemas/batch.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import { type IconName } from '../ui/icon.tsx';
import { type DepositWords, depositWords } from '../words/deposit.ts';
import { useWords } from '../words/use-words.ts';

type Part =
  | 'received'
  | 'members'
  | 'read'
  | 'rejected'
  | 'failed'
  | 'documents'
  | 'toReview'
  | 'setAside'
  | 'sentBack'
  | 'accepted'
  | 'discarded';

/** In the order in which they are read; `always`: shown at zero, too. */
const parts: readonly { readonly part: Part; readonly tone: Tone; readonly icon: IconName; readonly always?: true }[] =
  [
    { part: 'received', tone: 'plain', icon: 'tray', always: true },
    { part: 'members', tone: 'plain', icon: 'folder' },
    { part: 'read', tone: 'plain', icon: 'check', always: true },
    { part: 'rejected', tone: 'bad', icon: 'alert' },
    { part: 'failed', tone: 'bad', icon: 'alert' },
    { part: 'documents', tone: 'plain', icon: 'file', always: true },
    { part: 'toReview', tone: 'warn', icon: 'eye', always: true },
    { part: 'setAside', tone: 'warn', icon: 'pause' },
    { part: 'sentBack', tone: 'warn', icon: 'comment' },
    { part: 'accepted', tone: 'ok', icon: 'check', always: true },
    { part: 'discarded', tone: 'plain', icon: 'close' },
  ];

/** Totals that are counted by the server at each change, never guessed here. */
export function BatchTotals({ status }: { readonly status: BatchStatus }): ReactNode {
  const words: DepositWords = useWords(depositWords);
  return (
    <ul className="totals figures" role="list">
      {parts
        .filter(({ part, always }) => always === true || status[part] > 0)
        .map(({ part, tone, icon }) => (
          <li key={part}>
            <Badge tone={status[part] === 0 ? 'plain' : tone} icon={icon}>
              {words[part](status[part])}
            </Badge>
          </li>
        ))}
    </ul>
  );
}
