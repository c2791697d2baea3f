import { type ReactNode } from 'react';
import { type HistoryEntry } from '../../core/desk/schemas/document.ts';
import { dateTime } from '../words/format.ts';
import { labelTitle } from '../words/label-name.ts';
import { reviewWords } from '../words/review.ts';
import { useLanguage, useWords } from '../words/use-words.ts';

/** What happened to the document, the latest first. */
export function History({ entries }: { readonly entries: readonly HistoryEntry[] }): ReactNode {
  const words = useWords(reviewWords);
  const { language } = useLanguage();
  if (entries.length === 0) return null;
  return (
    <details className="history small">
      <summary>{words.history}</summary>
      <ol role="list">
        {entries.toReversed().map(({ at, by, kind, label, comment }, index) => (
          <li key={index}>
            <strong>{words.historyKinds[kind]}</strong>
            {label !== null && ` · ${labelTitle(label)}`}
            <span className="muted">
              {' '}
              {by?.name ?? words.program}, {dateTime(at, language)}
            </span>
            {comment !== null && <q>{comment}</q>}
          </li>
        ))}
      </ol>
    </details>
  );
}
