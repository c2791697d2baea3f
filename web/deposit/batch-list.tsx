import { type ReactNode, useCallback } from 'react';
import { routes } from '../../core/desk/routes.ts';
import { type BatchView } from '../../core/desk/schemas/batch.ts';
import { call } from '../api/client.ts';
import { useResource } from '../api/use-resource.ts';
import { hrefOf } from '../app/router.ts';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { depositWords } from '../words/deposit.ts';
import { dateTime, number } from '../words/format.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { BatchState } from './batch-state.tsx';

/** The last hundred batches. */
export function BatchList(): ReactNode {
  const words = useWords(depositWords);
  const load = useCallback(async (signal: AbortSignal) => call(routes.batches, { query: { limit: 100 }, signal }), []);
  const { value, error, reload } = useResource(load);
  if (error !== undefined) return <Failure error={error} retry={reload} />;
  if (value === undefined) return null;
  if (value.entries.length === 0)
    return (
      <Empty icon="folder" title={words.noBatches}>
        {words.noBatchesHelp}
      </Empty>
    );
  return (
    <section className="card stack" aria-labelledby="batches">
      <h2 id="batches">{words.batches}</h2>
      <div className="table-frame">
        <table className="data" aria-labelledby="batches">
          <thead>
            <tr>
              <th scope="col">{words.batch}</th>
              <th scope="col">{words.handedIn}</th>
              <th scope="col" className="number">
                {words.files}
              </th>
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>
            {value.entries.map((batch) => (
              <Row key={batch.id} batch={batch} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ batch }: { readonly batch: BatchView }): ReactNode {
  const { language } = useLanguage();
  return (
    <tr>
      <th scope="row" className="batch-name">
        <a href={hrefOf('deposit', [batch.id])}>{batch.name}</a>
      </th>
      <td>{dateTime(batch.createdAt, language)}</td>
      <td className="number">{number(batch.status.received, language)}</td>
      <td>
        <BatchState status={batch.status} />
      </td>
    </tr>
  );
}
