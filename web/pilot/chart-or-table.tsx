import { type ReactNode, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { commonWords } from '../words/common.ts';
import { pilotWords } from '../words/pilot.ts';
import { useWords } from '../words/use-words.ts';

interface ChartOrTableProps {
  readonly title: string;
  readonly note?: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Drawn; the table says the same. */
  readonly chart: ReactNode;
}

/** A chart and its table, one key away from each other. */
export function ChartOrTable({ title, note, heads, rows, chart }: ChartOrTableProps): ReactNode {
  const words = useWords(pilotWords);
  const common = useWords(commonWords);
  const [isTable, setTable] = useState(false);
  return (
    <section className="card stack">
      <div className="room-head">
        <h2>{title}</h2>
        {rows.length > 0 && (
          <Button size="small" icon={isTable ? 'chart' : 'table'} onClick={() => { setTable(!isTable); }}>
            {isTable ? common.seeChart : common.seeTable}
          </Button>
        )}
      </div>
      {note !== undefined && <p className="muted">{note}</p>}
      {rows.length === 0 && <p className="muted">{words.noData}</p>}
      {rows.length > 0 && (isTable ? <Table title={title} heads={heads} rows={rows} /> : chart)}
    </section>
  );
} // prettier-ignore

function Table({ title, heads, rows }: Pick<ChartOrTableProps, 'title' | 'heads' | 'rows'>): ReactNode {
  return (
     
    <div className="table-frame" tabIndex={0} role="region" aria-label={title}>
      <table className="data">
        <caption className="hidden">{title}</caption>
        <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>
          {rows.map(([first = '', ...cells]) => (
            <tr key={[first, ...cells].join(' ')}>
              <th scope="row">{first}</th>
              {cells.map((cell, index) => <td key={heads[index + 1]} className="number">{cell}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
} // prettier-ignore
