import { type ReactNode } from 'react';
import { type z } from 'zod';
import { routes } from '../../core/desk/routes.ts';
import { type transparencySchema } from '../../core/desk/schemas/statistics.ts';
import { call } from '../api/client.ts';
import { useResource } from '../api/use-resource.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { explainWords } from '../words/explain.ts';
import { percent } from '../words/format.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { RecordPart } from './record-part.tsx';
import { recordSections } from './record-sections.ts';
import '../styles/explain.css';

type Transparency = z.output<typeof transparencySchema>;

const read = async (signal: AbortSignal): Promise<Transparency> => call(routes.transparency, { signal });

/** The record of the algorithm, in plain words, for agents and for the public. */
export function ExplainRoom(): ReactNode {
  const words = useWords(explainWords);
  const { value, error, reload } = useResource(read);
  return (
    <div className="room explain">
      <div className="room-head">
        <div className="stack">
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
        </div>
        <Button icon="printer" onClick={() => { print(); }}>{words.print}</Button>
      </div>
      <Text title={words.decides} text={words.decidesText} />
      <Text title={words.contest} text={words.contestText} />
      {error !== undefined && <Failure error={error} retry={reload} />}
      {value !== undefined && <Record record={value} />}
    </div>
  );
} // prettier-ignore

function Record({ record }: { readonly record: Transparency }): ReactNode {
  const words = useWords(explainWords);
  const { language } = useLanguage();
  const { name, version, licence } = record.model;
  return (
    <>
      <Text title={words.model} text={words.modelText(name, version, licence)} />
      <p>{words.accepted(percent(Number(record.acceptedError), language))}</p>
      <section className="stack" lang="fr">
        <h2>{words.classes}</h2>
        {record.classes.map((one) => <ClassCard key={one.label} card={one} />)}
      </section>
      {recordSections(record.markdown).map((section) => <RecordPart key={section.title} section={section} />)}
    </>
  );
} // prettier-ignore

function ClassCard({ card }: { readonly card: Transparency['classes'][number] }): ReactNode {
  const words = useWords(explainWords);
  return (
    <details className="card class-card">
      <summary><h3>{card.name}</h3></summary>
      <p>{card.is}</p>
      <p><strong>{words.isNot} :</strong> {card.isNot}</p>
      {card.lookAlikes.length > 0 && (
        <ul>
          {card.lookAlikes.map(({ label, name, tell }) => <li key={label}><strong>{name}</strong> : {tell}</li>)}
        </ul>
      )}
      <p className="small muted">{words.learnt} : {card.learntFrom} {words.retention(card.retentionDays)}</p>
    </details>
  );
} // prettier-ignore

function Text({ title, text }: { readonly title: string; readonly text: string }): ReactNode {
  return (
    <section className="stack">
      <h2>{title}</h2>
      <p>{text}</p>
    </section>
  );
}
