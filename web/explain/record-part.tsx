import { type ReactNode } from 'react';
import { explainWords } from '../words/explain.ts';
import { useWords } from '../words/use-words.ts';
import { isTechnical, type RecordBlock, type RecordSection } from './record-sections.ts';

/** A part of the record; settings and measures for engineers are folded. */
export function RecordPart({ section: { title, blocks } }: { readonly section: RecordSection }): ReactNode {
  return (
    <section className="stack" lang="fr">
      <h2>{title}</h2>
      {blocks.map((block, index) => (
        <Block key={`${title} ${index}`} block={block} title={title} />
      ))}
    </section>
  );
}

function Block({ block, title }: { readonly block: RecordBlock; readonly title: string }): ReactNode {
  const words = useWords(explainWords);
  if (block.kind === 'text') return <p>{block.text}</p>;
  const table = <Rows rows={block.rows} title={title} />;
  if (!isTechnical(block)) return table;
  return (
    <details>
      <summary>{words.technical}</summary>
      {table}
    </details>
  );
}

function Rows({ rows, title }: { readonly rows: readonly (readonly string[])[]; readonly title: string }): ReactNode {
  return (
    <div className="card record-rows">
      <table className="data">
        <caption className="hidden">{title}</caption>
        <tbody>
          {rows.map(([name = '', ...values]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {values.map((value) => (
                <td key={value}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
