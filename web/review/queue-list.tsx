import { memo, type ReactNode, useEffect, useRef } from 'react';
import { type DocumentSummary } from '../../core/desk/schemas/document.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { percent } from '../words/format.ts';
import { asTitle } from '../words/label-name.ts';
import { reviewWords } from '../words/review.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { type Desk, type Mark } from './desk-state.ts';

const icons: Readonly<Record<Mark, IconName>> = {
  'to-review': 'eye',
  accepted: 'check',
  'set-aside': 'pause',
  discarded: 'close',
  'sent-back': 'comment',
  saving: 'clock',
  unsaved: 'alert',
  taken: 'user',
};

/** The list in the order in which it was fetched: nothing moves that the person did not move. */
export function QueueList({ desk, onShow }: { readonly desk: Desk; readonly onShow: (id: string) => void }): ReactNode {
  const words = useWords(reviewWords);
  return (
    <nav className="queue" aria-label={words.queue}>
      <h2 className="queue-head small">{words.queue}</h2>
      <ol role="list">
        {desk.entries.map((entry) => (
          <QueueEntry
            key={entry.id}
            entry={entry}
            mark={desk.marks.get(entry.id)}
            isCurrent={entry.id === desk.current}
            onShow={onShow}
          />
        ))}
      </ol>
      <p className="queue-foot small muted">{words.sorted}</p>
    </nav>
  );
}

interface EntryProps {
  readonly entry: DocumentSummary;
  readonly mark: Mark | undefined;
  readonly isCurrent: boolean;
  readonly onShow: (id: string) => void;
}

const QueueEntry = memo(function QueueEntry({ entry, mark = 'to-review', isCurrent, onShow }: EntryProps): ReactNode {
  const words = useWords(reviewWords);
  const { language } = useLanguage();
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li ref={place}>
      <button
        type="button"
        className="queue-entry"
        data-mark={mark}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => {
          onShow(entry.id);
        }}
      >
        <Icon name={icons[mark]} />
        <span className="queue-name">{asTitle(entry.name)}</span>
        <span className="figures small">
          {mark === 'to-review' ? percent(entry.probability, language) : words.states[mark]}
        </span>
        <span className="queue-source small muted">{entry.file.source}</span>
      </button>
    </li>
  );
});
