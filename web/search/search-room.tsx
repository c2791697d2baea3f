import { type SubmitEvent, type ReactNode, useCallback, useEffect, useState } from 'react';
import { type z } from 'zod';
import { routes } from '../../core/desk/routes.ts';
import { call } from '../api/client.ts';
import { useResource } from '../api/use-resource.ts';
import { go, hrefOf, type Place } from '../app/router.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { commonWords } from '../words/common.ts';
import { searchWords } from '../words/search.ts';
import { useWords } from '../words/use-words.ts';
import { SearchFilters } from './search-filters.tsx';
import { type Hit, SearchHit } from './search-hit.tsx';
import '../styles/search.css';

type Answer = z.output<typeof routes.search.answer.json>;

/** Full text over all papers; what is looked for lives in the address. */
export function SearchRoom({ place }: { readonly place: Place }): ReactNode {
  const words = useWords(searchWords);
  const asked = new URLSearchParams(place.query).toString();
  const read = useCallback(
    async (signal: AbortSignal): Promise<Answer> =>
      call(routes.search, { query: Object.fromEntries(new URLSearchParams(asked)), signal }),
    [asked],
  );
  const { value, error, reload } = useResource(read);
  const search = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const q = new FormData(event.currentTarget).get('q');
    go(hrefOf('search', [], { ...place.query, q: typeof q === 'string' ? q : '' }));
  };
  return (
    <div className="room search">
      <h1>{words.title}</h1>
      <form className="search-form" role="search" onSubmit={search}>
        <div className="field">
          <label htmlFor="q">{words.field}</label>
          <input className="input" id="q" name="q" type="search" defaultValue={place.query['q'] ?? ''} key={place.query['q'] ?? ''} aria-describedby="q-hint" />
          <p className="help" id="q-hint">{words.hint}</p>
        </div>
        <Button kind="primary" type="submit" icon="search">{words.go}</Button>
      </form>
      <SearchFilters query={place.query} />
      {error !== undefined && <Failure error={error} retry={reload} />}
      {value !== undefined && <Hits key={asked} first={value} query={place.query} />}
    </div>
  );
} // prettier-ignore

function Hits({ first, query }: { readonly first: Answer; readonly query: Place['query'] }): ReactNode {
  const words = useWords(searchWords);
  const common = useWords(commonWords);
  const announce = useAnnounce();
  const [more, setMore] = useState<readonly Answer[]>([]);
  const slices = [first, ...more];
  const hits: Hit[] = slices.flatMap(({ entries }) => entries);
  const cursor = slices.at(-1)?.cursor ?? null;
  useEffect(() => {
    announce(words.found(hits.length));
  }, [announce, hits.length, words]);
  if (hits.length === 0) return <Empty icon="search" title={words.none}>{words.noneHelp}</Empty>;
  const next = async (): Promise<void> => {
    if (cursor === null) return;
    const slice = await call(routes.search, { query: { ...query, cursor } });
    setMore((before) => [...before, slice]);
  };
  return (
    <>
      <ol className="hits" role="list">
        {hits.map((hit) => <SearchHit key={`${hit.document.id} ${hit.page}`} hit={hit} />)}
      </ol>
      {cursor !== null && <Button onClick={() => void next()}>{common.more}</Button>}
    </>
  );
} // prettier-ignore
