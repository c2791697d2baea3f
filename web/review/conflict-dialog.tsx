import { type ReactNode } from 'react';
import { documentStateSchema } from '../../core/desk/schemas/document.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { labelTitle } from '../words/label-name.ts';
import { reviewWords, type ReviewWords } from '../words/review.ts';
import { useWords } from '../words/use-words.ts';
import { type Conflict } from './review-state.ts';

/** Two people changed one document: both choices side by side, nothing overwritten. */
export function ConflictDialog({
  conflict,
  onKeep,
}: {
  readonly conflict: Conflict;
  readonly onKeep: () => void;
}): ReactNode {
  const words = useWords(reviewWords);
  const { problem, document, putMine } = conflict;
  return (
    <Dialog
      title={words.conflict}
      onClose={onKeep}
      foot={
        <>
          <Button onClick={putMine}>{words.putMine}</Button>
          <Button kind="primary" onClick={onKeep}>
            {words.keepTheirs}
          </Button>
        </>
      }
    >
      <p>{problem.detail === '' ? words.conflictHelp : problem.detail}</p>
      <div className="table-frame">
        <table className="data">
          <caption>{document.file.source}</caption>
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.yours}</th>
              <th scope="col">{words.theirs}</th>
            </tr>
          </thead>
          <tbody>
            {(problem.difference ?? []).map(({ field, yours, theirs }) => (
              <tr key={field}>
                <th scope="row">{fieldName(field, words)}</th>
                <td>{shown(field, yours, words)}</td>
                <td>{shown(field, theirs, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}

function fieldName(field: string, { fields }: ReviewWords): string {
  return field === 'label' || field === 'state' || field === 'comment' ? fields[field] : field;
}

function shown(field: string, value: unknown, words: ReviewWords): string {
  if (typeof value !== 'string' || value === '') return '–';
  const state = documentStateSchema.safeParse(value);
  if (field === 'state' && state.success) return words.states[state.data];
  return field === 'label' ? labelTitle(value) : value;
}
