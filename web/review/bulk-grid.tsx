import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { type DocumentSummary } from '../../core/desk/schemas/document.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { percent } from '../words/format.ts';
import { labelTitle } from '../words/label-name.ts';
import { reviewWords } from '../words/review.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { imageOf } from './paper-cache.ts';

interface BulkProps {
  readonly label: string;
  /** Documents that the program gave this label, still open. */
  readonly entries: readonly DocumentSummary[];
  readonly onAccept: (entries: readonly DocumentSummary[]) => void;
  readonly onClose: () => void;
}

/** Look-alikes side by side: Space ticks, Shift+Enter accepts what is ticked, Escape goes back. */
export function BulkGrid({ label, entries, onAccept, onClose }: BulkProps): ReactNode {
  const words = useWords(reviewWords);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const grid = useRef<HTMLUListElement>(null);
  const ticked = entries.filter(({ id }) => !left.has(id));
  useEffect(() => {
    grid.current?.querySelector('input')?.focus();
  }, []);
  const toggle = (id: string): void => {
    setLeft((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set(before).add(id)));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
    if (event.key === 'Enter' && event.shiftKey && ticked.length > 0) onAccept(ticked);
    moveFocus(event, grid.current);
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its boxes are what one acts on; keys only hasten
    <section className="bulk" aria-labelledby="bulk-title" onKeyDown={onKeyDown}>
      <div className="room-head">
        <div>
          <h2 id="bulk-title">{words.bulkTitle}</h2>
          <p>{words.bulkLead(labelTitle(label))}</p>
        </div>
        <div className="row">
          <Button kind="quiet" icon="previous" onClick={onClose}>
            {words.bulkBack}
          </Button>
          <Button
            kind="primary"
            icon="check"
            hint="⇧ ⏎"
            disabled={ticked.length === 0}
            onClick={() => {
              onAccept(ticked);
            }}
          >
            {words.bulkAccept(ticked.length)}
          </Button>
        </div>
      </div>
      <ul role="list" className="bulk-grid" ref={grid}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <BulkCard entry={entry} isTicked={!left.has(entry.id)} onToggle={toggle} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CardProps {
  readonly entry: DocumentSummary;
  readonly isTicked: boolean;
  readonly onToggle: (id: string) => void;
}

function BulkCard({ entry, isTicked, onToggle }: CardProps): ReactNode {
  const { language } = useLanguage();
  const first = entry.pages[0]?.page ?? 1;
  return (
    <label className="bulk-card">
      <input
        type="checkbox"
        checked={isTicked}
        onChange={() => {
          onToggle(entry.id);
        }}
      />
      <span className="bulk-image">
        {entry.thumbnail === null ? (
          <Icon name="file" />
        ) : (
          <img src={imageOf({ file: entry.file.id, page: first }, 'thumb')} alt="" loading="lazy" />
        )}
      </span>
      <span className="bulk-source small">{entry.file.source}</span>
      <span className="figures small muted">{percent(entry.probability, language)}</span>
    </label>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function moveFocus(event: KeyboardEvent, grid: HTMLElement | null): void {
  const step = steps[event.key];
  if (step === undefined || grid === null) return;
  const boxes = [...grid.querySelectorAll('input')];
  const at = boxes.findIndex((box) => box === document.activeElement);
  boxes[at + step]?.focus();
  event.preventDefault();
}
