import { type ReactNode, useState } from 'react';
import { routes } from '../../core/desk/routes.ts';
import { addressOf } from '../api/client.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { depositWords } from '../words/deposit.ts';
import { useWords } from '../words/use-words.ts';

/** The link for whoever waits, and the exports. */
export function BatchActions({ batch }: { readonly batch: string }): ReactNode {
  const words = useWords(depositWords);
  return (
    <div className="row">
      <CopyLink />
      {(['csv', 'jsonl'] as const).map((format) => (
        <a
          key={format}
          className="button"
          data-size="small"
          download
          href={addressOf(routes.exportBatch, { at: { batch }, query: { format } })}
        >
          <Icon name="download" />
          {format === 'csv' ? words.exportCsv : words.exportLines}
        </a>
      ))}
    </div>
  );
}

function CopyLink(): ReactNode {
  const words = useWords(depositWords);
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  const [shown, setShown] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(location.href);
      setCopied(true);
      announce(words.linkCopied);
    } catch {
      setShown(true); // no clipboard on a plain http address: the link is shown, to be copied by hand
    }
  };
  if (shown)
    return (
      <input
        className="input link"
        readOnly
        aria-label={words.link}
        value={location.href}
        onFocus={({ target }) => {
          target.select();
        }}
      />
    );
  return (
    <Button size="small" icon={copied ? 'check' : 'link'} onClick={() => void copy()}>
      {words.link}
    </Button>
  );
}
