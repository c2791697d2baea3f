import { type ReactNode } from 'react';
import { type Statistics } from '../../core/desk/schemas/statistics.ts';
import { hrefOf } from '../app/router.ts';
import { date, number, percent } from '../words/format.ts';
import { labelTitle } from '../words/label-name.ts';
import { pilotWords } from '../words/pilot.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { ChartOrTable } from './chart-or-table.tsx';

interface FiguresProps {
  readonly figures: Statistics;
}

const width = 640;
const height = 160;

export function Throughput({ figures: { throughput } }: FiguresProps): ReactNode {
  const words = useWords(pilotWords);
  const { language } = useLanguage();
  const most = Math.max(1, ...throughput.map(({ read, decided }) => Math.max(read, decided)));
  const step = width / Math.max(1, throughput.length);
  const bar = (value: number): number => (value / most) * (height - 10);
  const rows = throughput.map(({ day, read, decided }) => [date(day, language), number(read, language), number(decided, language)]);
  const chart = (
    <svg className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.throughput}>
      {throughput.map(({ day, read, decided }, index) => (
        <g key={day}>
          <rect className="bar-one" x={index * step + step * 0.1} y={height - bar(read)} width={step * 0.4} height={bar(read)} />
          <rect className="bar-two" x={index * step + step * 0.5} y={height - bar(decided)} width={step * 0.4} height={bar(decided)} />
        </g>
      ))}
    </svg>
  );
  const legend = `${words.read} ▮ ${words.decided} ▯`;
  return <ChartOrTable title={words.throughput} note={legend} heads={[words.day, words.read, words.decided]} rows={rows} chart={chart} />;
} // prettier-ignore

export function ByClass({ figures: { byClass } }: FiguresProps): ReactNode {
  const words = useWords(pilotWords);
  const { language } = useLanguage();
  const rows = byClass.map(({ label, decided, overrideRate }) => [labelTitle(label), number(decided, language), percent(overrideRate ?? 0, language)]);
  const chart = (
    <ul className="bars" role="list">
      {byClass.map(({ label, overrideRate, decided }) => (
        <li key={label}>
          <a href={hrefOf('search', [], { label })}>{labelTitle(label)}</a>
          <svg className="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect className="bar-one" width={(overrideRate ?? 0) * 100} height={8} /></svg>
          <span className="figures small">{percent(overrideRate ?? 0, language)} · {number(decided, language)}</span>
        </li>
      ))}
    </ul>
  );
  return <ChartOrTable title={words.byClass} heads={[words.label, words.documents, words.overrideRate]} rows={rows} chart={chart} />;
} // prettier-ignore

/** Only what was confused: what was right is in the corrections by class. */
export function Confusion({ figures: { confusion } }: FiguresProps): ReactNode {
  const words = useWords(pilotWords);
  const { language } = useLanguage();
  const rows = confusion.map(({ suggested, decided, documents }) => [labelTitle(suggested), labelTitle(decided), number(documents, language)]);
  const labels = [...new Set(confusion.flatMap(({ suggested, decided }) => [suggested, decided]))].sort();
  const most = Math.max(1, ...confusion.map(({ documents }) => documents));
  const count = (suggested: string, decided: string): number => confusion.find((cell) => cell.suggested === suggested && cell.decided === decided)?.documents ?? 0;
  const chart = (
     
    <div className="table-frame" tabIndex={0} role="region" aria-label={words.confusion}>
      <table className="heat">
        <caption className="small muted">{words.suggested} ↓ · {words.final} →</caption>
        <thead><tr><td />{labels.map((label) => <th key={label} scope="col">{labelTitle(label)}</th>)}</tr></thead>
        <tbody>
          {labels.map((suggested) => (
            <tr key={suggested}>
              <th scope="row">{labelTitle(suggested)}</th>
              {labels.map((decided) => <HeatCell key={decided} label={decided} count={count(suggested, decided)} level={Math.ceil((count(suggested, decided) / most) * 4)} isRight={suggested === decided} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
  return <ChartOrTable title={words.confusion} heads={[words.suggested, words.final, words.documents]} rows={rows} chart={chart} />;
} // prettier-ignore

interface HeatCellProps {
  readonly label: string;
  readonly count: number;
  /** 0 to 4. */
  readonly level: number;
  readonly isRight: boolean;
}

function HeatCell({ label, count, level, isRight }: HeatCellProps): ReactNode {
  if (count === 0) return <td />;
  return <td data-level={level} data-right={isRight ? '' : undefined}><a href={hrefOf('search', [], { label })}>{count}</a></td>;
} // prettier-ignore

export function Reliability({ figures: { reliability, calibrationError } }: FiguresProps): ReactNode {
  const words = useWords(pilotWords);
  const { language } = useLanguage();
  const side = 200;
  const rows = reliability.map(({ stated, right, documents }) => [percent(stated, language), percent(right, language), number(documents, language)]);
  const chart = (
    <svg className="chart square" viewBox={`-4 -4 ${side + 8} ${side + 8}`} role="img" aria-label={words.reliability}>
      <line className="guide" x1={0} y1={side} x2={side} y2={0} />
      <polyline className="curve" points={reliability.map(({ stated, right }) => `${stated * side},${(1 - right) * side}`).join(' ')} />
      {reliability.map(({ from, stated, right }) => <circle key={from} className="dot" cx={stated * side} cy={(1 - right) * side} r={4} />)}
    </svg>
  );
  const note = calibrationError === null ? {} : { note: words.ece(percent(calibrationError, language)) };
  return <ChartOrTable title={words.reliability} {...note} heads={[words.stated, words.right, words.documents]} rows={rows} chart={chart} />;
} // prettier-ignore
