import { type ReactNode } from 'react';
import { type z } from 'zod';
import { routes } from '../../core/desk/routes.ts';
import { documentStateSchema } from '../../core/desk/schemas/document.ts';
import { call } from '../api/client.ts';
import { useResource } from '../api/use-resource.ts';
import { go, hrefOf, type Place } from '../app/router.ts';
import { Button } from '../ui/button.tsx';
import { labelTitle } from '../words/label-name.ts';
import { searchWords } from '../words/search.ts';
import { useWords } from '../words/use-words.ts';

type Labels = z.output<typeof routes.labels.answer.json>;
const readLabels = async (signal: AbortSignal): Promise<Labels> => call(routes.labels, { signal });

/** Filters; each change is a new address. */
export function SearchFilters({ query }: { readonly query: Place['query'] }): ReactNode {
  const words = useWords(searchWords);
  const { value } = useResource(readLabels);
  const set = (name: string, to: string): void => {
    go(hrefOf('search', [], { ...query, [name]: to }));
  };
  const labels = (value?.entries ?? []).map(({ label }) => [label, labelTitle(label)] as const);
  const states = documentStateSchema.options.map((state) => [state, words.states[state]] as const);
  return (
    <div className="filters">
      <Choice name={words.label} value={query['label'] ?? ''} options={labels} set={(to) => { set('label', to); }} />
      <Choice name={words.state} value={query['state'] ?? ''} options={states} set={(to) => { set('state', to); }} />
      <Day name={words.from} value={query['from'] ?? ''} set={(to) => { set('from', to); }} />
      <Day name={words.to} value={query['to'] ?? ''} set={(to) => { set('to', to); }} />
      <Button kind="quiet" icon="close" onClick={() => { go(hrefOf('search', [], { q: query['q'] ?? '' })); }}>{words.clear}</Button>
    </div>
  );
} // prettier-ignore

interface FilterProps {
  readonly name: string;
  readonly value: string;
  readonly set: (to: string) => void;
}

function Choice({ name, value, options, set }: FilterProps & { readonly options: readonly (readonly [string, string])[] }): ReactNode {
  const words = useWords(searchWords);
  return (
    <label className="field">
      <span className="field-label">{name}</span>
      <select className="input" value={value} onChange={({ target }) => { set(target.value); }}>
        <option value="">{words.any}</option>
        {options.map(([option, title]) => <option key={option} value={option}>{title}</option>)}
      </select>
    </label>
  );
} // prettier-ignore

function Day({ name, value, set }: FilterProps): ReactNode {
  return (
    <label className="field">
      <span className="field-label">{name}</span>
      <input className="input" type="date" value={value} onChange={({ target }) => { set(target.value); }} />
    </label>
  );
} // prettier-ignore
