import { type ReactNode } from 'react';
import { type DocumentView } from '../../core/desk/schemas/document.ts';
import { Dialog } from '../ui/dialog.tsx';
import { reviewWords } from '../words/review.ts';
import { useWords } from '../words/use-words.ts';
import { signed } from './evidence-layer.tsx';

/** The words and rules that weighed most, how much, and where they stand. */
export function WhyDialog({
  paper,
  onClose,
}: {
  readonly paper: DocumentView;
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords(reviewWords);
  return (
    <Dialog title={words.whyTitle} onClose={onClose}>
      {paper.reason !== null && <p>{paper.reason.text}</p>}
      {paper.evidence.length === 0 ? (
        <p className="muted">{words.whyNone}</p>
      ) : (
        <div className="table-frame">
          <table className="data">
            <caption>{words.whyLead}</caption>
            <thead>
              <tr>
                <th scope="col">{words.sign}</th>
                <th scope="col" className="number">
                  {words.weight}
                </th>
                <th scope="col">{words.where}</th>
              </tr>
            </thead>
            <tbody>
              {paper.evidence.map(({ kind, text, weight, page }, index) => (
                <tr key={index}>
                  <th scope="row">
                    {text}
                    {kind === 'rule' && <span className="muted"> ({words.rule})</span>}
                  </th>
                  <td className="number">{weight === null ? '–' : signed(weight)}</td>
                  <td>{page === null ? '–' : words.pageShort(page)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Dialog>
  );
}
