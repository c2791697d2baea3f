import { type ReactNode } from 'react';
import { type DocumentView } from '../../core/desk/schemas/document.ts';
import { type ReviewAction } from '../keys/key-map.ts';
import { Button } from '../ui/button.tsx';
import { type IconName } from '../ui/icon.tsx';
import { percent } from '../words/format.ts';
import { asTitle, labelTitle } from '../words/label-name.ts';
import { reviewWords } from '../words/review.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { History } from './history.tsx';

interface DecisionProps {
  readonly paper: DocumentView;
  readonly chosen: string | undefined;
  readonly isHeld: boolean;
  readonly hint: (action: ReviewAction) => string;
  readonly onChoose: (label: string) => void;
  readonly onAction: (action: ReviewAction) => void;
}

/** What the program suggests, why it doubts, and what the person may do. */
export function DecisionPanel(props: DecisionProps): ReactNode {
  const words = useWords(reviewWords);
  const { paper, isHeld, hint, onAction } = props;
  return (
    <section className="decision" aria-label={words.decision}>
      <Suggestions {...props} />
      {paper.reason !== null && (
        <div className="doubt">
          <h3 className="small">{words.doubt}</h3>
          <p>{paper.reason.text}</p>
        </div>
      )}
      {paper.comment !== null && <p className="doubt">{paper.comment}</p>}
      <Button
        kind="primary"
        icon="check"
        hint={hint('accept')}
        disabled={isHeld}
        onClick={() => {
          onAction('accept');
        }}
      >
        {words.accept}
      </Button>
      <div className="decision-more">
        {others.map(({ action, icon, word }) => (
          <Button
            key={action}
            size="small"
            kind="quiet"
            icon={icon}
            hint={hint(action)}
            disabled={isHeld && holding.has(action)}
            onClick={() => {
              onAction(action);
            }}
          >
            {words[word]}
          </Button>
        ))}
      </div>
      <History entries={paper.history} />
    </section>
  );
}

const others = [
  { action: 'set-aside', icon: 'pause', word: 'set-aside' },
  { action: 'discard', icon: 'close', word: 'discard' },
  { action: 'send-back', icon: 'comment', word: 'send-back' },
  { action: 'undo', icon: 'undo', word: 'undo' },
  { action: 'why', icon: 'info', word: 'why' },
  { action: 'bulk', icon: 'grid', word: 'bulk' },
  { action: 'unmask', icon: 'lock', word: 'unmask' },
] as const satisfies readonly { action: ReviewAction; icon: IconName; word: string }[];
/** What needs the paper to be this person's. */
const holding: ReadonlySet<ReviewAction> = new Set(['set-aside', 'discard', 'send-back']);

function Suggestions({ paper, chosen, hint, onChoose, onAction }: DecisionProps): ReactNode {
  const words = useWords(reviewWords);
  const { language } = useLanguage();
  const picked = chosen ?? paper.label;
  const isOther = paper.suggestions.every(({ label }) => label !== picked);
  return (
    <ol role="list" className="suggestions">
      {paper.suggestions.map(({ label, name, probability }, index) => (
        <li key={label}>
          <button
            type="button"
            className="suggestion"
            aria-pressed={label === picked}
            onClick={() => {
              onChoose(label);
            }}
          >
            <kbd aria-hidden="true">{index + 1}</kbd>
            <span>{asTitle(name)}</span>
            <span className="figures">{percent(probability, language)}</span>
            <Share of={probability} />
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          className="suggestion"
          aria-pressed={isOther}
          aria-haspopup="dialog"
          onClick={() => {
            onAction('pick');
          }}
        >
          <kbd aria-hidden="true">{hint('pick')}</kbd>
          <span>{isOther ? labelTitle(picked) : words.other}</span>
        </button>
      </li>
    </ol>
  );
}

function Share({ of }: { readonly of: number }): ReactNode {
  return (
    <svg className="share" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect width={of * 100} height={1} />
    </svg>
  );
}
