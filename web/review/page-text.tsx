import { type ReactNode, useCallback } from 'react';
import { routes } from '../../core/desk/routes.ts';
import { call } from '../api/client.ts';
import { useResource } from '../api/use-resource.ts';
import { Failure } from '../ui/failure.tsx';
import { commonWords } from '../words/common.ts';
import { reviewWords } from '../words/review.ts';
import { useWords } from '../words/use-words.ts';

/** The words of one page in reading order, line by line: what stands for its image. */
export function PageText({ file, page }: { readonly file: string; readonly page: number }): ReactNode {
  const words = useWords(reviewWords);
  const common = useWords(commonWords);
  const load = useCallback(
    async (signal: AbortSignal) => call(routes.words, { at: { file, page: String(page) }, signal }),
    [file, page],
  );
  const { value, error, reload } = useResource(load);
  if (error !== undefined) return <Failure error={error} retry={reload} />;
  if (value?.page !== page) return <p className="muted page-text">{common.loading}</p>;
  if (value.lines.length === 0) return <p className="muted page-text">{words.noText}</p>;
  return (
    <div className="page-text">
      {value.lines.map((line, index) => (
        <p key={index}>{line.map(({ text }) => text).join(' ')}</p>
      ))}
    </div>
  );
}
