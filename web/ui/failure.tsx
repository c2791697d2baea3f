import { type ReactNode } from 'react';
import { ApiProblem } from '../api/problem.ts';
import { commonWords, type CommonWords } from '../words/common.ts';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

/** An error as a person needs it: what happened, what was kept, what to try. */
export function Failure({ error, retry }: { readonly error: unknown; readonly retry?: () => void }): ReactNode {
  const words = useWords(commonWords);
  const { title, detail } = explain(error, words);
  return (
    <Notice
      tone="bad"
      title={title}
      action={
        retry !== undefined && (
          <Button size="small" onClick={retry}>
            {words.retry}
          </Button>
        )
      }
    >
      {detail}
    </Notice>
  );
}

function explain(error: unknown, words: CommonWords): { title: string; detail: string } {
  if (!(error instanceof ApiProblem)) return { title: words.errors.title, detail: words.errors.crashHelp };
  if (error.unreachable) return { title: words.errors.offline, detail: words.errors.offlineHelp };
  const { title, detail } = error.details;
  return { title: title === '' ? words.errors.title : title, detail };
}
