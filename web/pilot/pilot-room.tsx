import { type ReactNode, useState } from 'react';
import { routes } from '../../core/desk/routes.ts';
import { type RiskCurve, type Statistics } from '../../core/desk/schemas/statistics.ts';
import { call } from '../api/client.ts';
import { useResource } from '../api/use-resource.ts';
import { Failure } from '../ui/failure.tsx';
import { commonWords } from '../words/common.ts';
import { date, duration, euros, number, percent } from '../words/format.ts';
import { pilotWords } from '../words/pilot.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { ByClass, Confusion, Reliability, Throughput } from './figures.tsx';
import '../styles/pilot.css';

/** Figures, and when they were read (milliseconds since 1970): the age of what waits is reckoned from there. */
interface Read {
  readonly figures: Statistics;
  readonly at: number;
}

const readFigures = async (signal: AbortSignal): Promise<Read> => {
  const figures = await call(routes.statistics, { signal });
  return { figures, at: Date.now() };
};
const readRisk = async (signal: AbortSignal): Promise<RiskCurve> => call(routes.risk, { signal });

/** How it goes: four numbers, the risk slider, then the rest. */
export function PilotRoom(): ReactNode {
  const words = useWords(pilotWords);
  const common = useWords(commonWords);
  const { language } = useLanguage();
  const { value: read, error, reload } = useResource(readFigures);
  const value = read?.figures;
  const risk = useResource(readRisk);
  return (
    <div className="room">
      <div className="stack">
        <h1>{words.title}</h1>
        {value !== undefined && <p className="muted">{words.lead(date(value.from, language), date(value.to, language))}</p>}
      </div>
      {error !== undefined && <Failure error={error} retry={reload} />}
      {value === undefined && error === undefined && <p className="muted">{common.loading}</p>}
      {read !== undefined && <FourNumbers {...read} />}
      {risk.value !== undefined && <Risk curve={risk.value} />}
      {value !== undefined && (
        <>
          <Throughput figures={value} />
          <ByClass figures={value} />
          <Confusion figures={value} />
          <Reliability figures={value} />
          <Energy figures={value} />
        </>
      )}
    </div>
  );
} // prettier-ignore

function FourNumbers({ figures, at }: Read): ReactNode {
  const words = useWords(pilotWords);
  const { language } = useLanguage();
  const { oldest, waiting, hoursSaved, documents, corrected, decided } = figures;
  const age = oldest === null ? words.nothingWaits : duration((at - Date.parse(oldest)) / 1000, language);
  const alone = documents === 0 ? '–' : percent(hoursSaved.alone / documents, language);
  return (
    <dl className="four">
      <Number title={words.oldest} value={age} more={words.waiting(waiting)} />
      <Number title={words.alone} value={alone} more={words.aloneOf(documents)} />
      <Number title={words.corrected} value={number(corrected, language)} more={words.correctedOf(decided)} />
      <Number title={words.hours} value={number(hoursSaved.hours, language, 1)} more={hoursSaved.formula} />
    </dl>
  );
}

function Number({
  title,
  value,
  more,
}: {
  readonly title: string;
  readonly value: string;
  readonly more: string;
}): ReactNode {
  return (
    <div className="card number-card">
      <dt>{title}</dt>
      <dd className="figures big">{value}</dd>
      <dd className="small muted">{more}</dd>
    </div>
  );
}

/** What another threshold would have done, from this office's own decisions. */
function Risk({ curve }: { readonly curve: RiskCurve }): ReactNode {
  const words = useWords(pilotWords);
  const { language } = useLanguage();
  const [step, setStep] = useState(90);
  const point = curve.points[step];
  const text = point === undefined ? '' : words.riskText(percent(point.coverage, language), number(point.wrong, language, 1), percent(point.risk, language));
  return (
    <section className="card stack">
      <h2>{words.riskTitle}</h2>
      <p className="muted">{words.riskLead}</p>
      {curve.decided === 0 ? <p>{words.riskNone}</p> : (
        <>
          <label className="field">
            <span className="field-label">{words.threshold} : {percent(step / 100, language)}</span>
            <input type="range" min={0} max={100} value={step} aria-valuetext={text} onChange={({ target }) => { setStep(target.valueAsNumber); }} />
          </label>
          <p aria-live="polite">{text}</p>
        </>
      )}
    </section>
  );
} // prettier-ignore

function Energy({ figures }: { readonly figures: Statistics }): ReactNode {
  const words = useWords(pilotWords);
  const { language } = useLanguage();
  const { kilowattHours, formula } = figures.energy;
  return (
    <section className="card stack">
      <h2>{words.energy}</h2>
      <p>{words.energyText(number(kilowattHours, language, 3), euros(figures.energy.euros, language))}</p>
      <p className="small muted">{formula}</p>
    </section>
  );
}
