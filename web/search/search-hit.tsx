import { type ReactNode } from 'react';
import { type z } from 'zod';
import { type searchHitSchema } from '../../core/desk/schemas/document.ts';
import { hrefOf } from '../app/router.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import { type IconName } from '../ui/icon.tsx';
import { date } from '../words/format.ts';
import { labelTitle } from '../words/label-name.ts';
import { searchWords } from '../words/search.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { PageThumbnail } from './page-thumbnail.tsx';

export type Hit = z.output<typeof searchHitSchema>;

const signs: Readonly<Record<Hit['document']['state'], readonly [Tone, IconName]>> = {
  'to-review': ['warn', 'eye'],
  accepted: ['ok', 'check'],
  'set-aside': ['busy', 'pause'],
  discarded: ['plain', 'close'],
  'sent-back': ['bad', 'undo'],
};

/** One page that was found: its picture, its line with what matches lit. */
export function SearchHit({ hit: { document, page, line, matches } }: { readonly hit: Hit }): ReactNode {
  const words = useWords(searchWords);
  const { language } = useLanguage();
  const [tone, icon] = signs[document.state];
  return (
    <li className="hit card">
      <PageThumbnail file={document.file.id} page={page} />
      <div className="stack">
        <div className="row">
          <a className="hit-name" href={hrefOf('review', [document.id])}>{labelTitle(document.label)}</a>
          <Badge tone={tone} icon={icon}>{words.states[document.state]}</Badge>
        </div>
        {line !== '' && <p className="hit-line"><Lit line={line} matches={matches} /></p>}
        <p className="small muted">{document.file.source} · {words.page(page)} · {document.batch.name} · {date(document.receivedAt, language)}</p>
      </div>
    </li>
  );
} // prettier-ignore

/** Text and marks, never markup: what is written on a paper stays text. */
function Lit({ line, matches }: Pick<Hit, 'line' | 'matches'>): ReactNode {
  const bounds = matches.flat();
  const parts = [0, ...bounds, line.length];
  return parts.slice(1).map((end, index) => {
    const text = line.slice(parts[index], end);
    return index % 2 === 1 ? <mark key={end}>{text}</mark> : <span key={`${end} ${index}`}>{text}</span>;
  });
}
