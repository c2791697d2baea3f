import { type ReactNode } from 'react';
import { type BatchStatus } from '../../core/desk/schemas/batch.ts';
import { Badge } from '../ui/badge.tsx';
import { depositWords } from '../words/deposit.ts';
import { useWords } from '../words/use-words.ts';

/** Where a batch stands, in one word; finished only when the server says so. */
export function BatchState({ status }: { readonly status: BatchStatus }): ReactNode {
  const words = useWords(depositWords);
  if (status.complete)
    return (
      <Badge tone="ok" icon="check">
        {words.complete}
      </Badge>
    );
  if (!status.analysed)
    return (
      <Badge tone="busy" icon="clock">
        {words.reading}
      </Badge>
    );
  if (status.toReview + status.setAside > 0)
    return (
      <Badge tone="warn" icon="eye">
        {words.waitsForReview}
      </Badge>
    );
  return (
    <Badge tone="plain" icon="folder">
      {words.openStill}
    </Badge>
  );
}
