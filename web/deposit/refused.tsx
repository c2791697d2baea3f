import { type ReactNode } from 'react';
import { type FileView } from '../../core/desk/schemas/batch.ts';
import { depositWords } from '../words/deposit.ts';
import { useWords } from '../words/use-words.ts';
import { refusedByReason } from './refused-by-reason.ts';
import { type Upload } from './upload-queue.ts';

/** What could not be read, gathered by what is to be done about it. */
export function Refused({
  files,
  uploads,
}: {
  readonly files: readonly FileView[];
  readonly uploads: readonly Upload[];
}): ReactNode {
  const words = useWords(depositWords);
  const groups = refusedByReason(files, uploads, words.refusedUnsaid);
  if (groups.length === 0) return null;
  return (
    <section className="card stack refused" aria-labelledby="refused">
      <h2 id="refused">{words.refusedTitle}</h2>
      {groups.map(({ reason, sources }) => (
        <div key={reason}>
          <p>{reason}</p>
          <details open={sources.length <= 3}>
            <summary className="small">{words.refusedFiles(sources.length)}</summary>
            <ul className="small">
              {sources.map((source) => (
                <li key={source}>{source}</li>
              ))}
            </ul>
          </details>
        </div>
      ))}
    </section>
  );
}
