import { labelName } from '../label-names.ts';
import { isRight, type DocumentFact, type LabelledFact, labelledFacts } from './document-fact.ts';
import { reliability } from './reliability.ts';
import { type Statistics } from './schemas/statistics.ts';

export interface StatisticsContext {
  /** `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
  /** Chance that a document of which the program is sure is drawn, 0..1. */
  readonly auditShare: number;
  /** Processor time of the period's reading. */
  readonly processorSeconds: number;
  readonly energy: EnergyRates;
}

export interface EnergyRates {
  /** Of the machine for one busy core, watts. */
  readonly wattsPerCore: number;
  readonly eurosPerKilowattHour: number;
}

/** Assumed for looking at a document and writing down what it is, until an office has decisions of its own to measure. */
const assumedSeconds = 30;
/** Decisions from which this office's own time is believed. */
const enoughDecisions = 20;

/** @param facts - documents handed in within the period, and those that wait still. */
export function statistics(facts: readonly DocumentFact[], context: StatisticsContext): Statistics {
  const { from, to, auditShare } = context;
  const labelled = labelledFacts(facts, auditShare);
  const waiting = facts.filter(isWaiting);
  const asked = facts.filter((fact) => fact.asked !== 'no');
  return {
    from,
    to,
    throughput: throughput(facts, context),
    waiting: waiting.length,
    oldest: waiting.map((fact) => fact.receivedAt).sort()[0] ?? null,
    documents: facts.length,
    pages: facts.reduce((sum, { pages }) => sum + pages, 0),
    reviewRate: share(asked.length, facts.length),
    decided: facts.filter(({ decision }) => decision !== null).length,
    corrected: labelled.filter((fact) => !isRight(fact)).length,
    byClass: byClass(labelled),
    confusion: confusion(labelled),
    ...reliability(labelled),
    hoursSaved: hoursSaved(facts),
    energy: energyOf(context),
  };
}

function isWaiting({ asked, decision }: DocumentFact): boolean {
  return asked !== 'no' && decision === null;
}

function throughput(facts: readonly DocumentFact[], { from, to }: StatisticsContext): Statistics['throughput'] {
  const read = countBy(facts.map(({ readAt }) => readAt.slice(0, 10)));
  const decided = countBy(facts.flatMap(({ decision }) => (decision === null ? [] : [decision.at.slice(0, 10)])));
  return daysBetween(from, to).map((day) => ({ day, read: read.get(day) ?? 0, decided: decided.get(day) ?? 0 }));
}

function daysBetween(from: string, to: string): string[] {
  const first = Date.parse(from) / millisecondsPerDay;
  const last = Date.parse(to) / millisecondsPerDay;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, day) =>
    new Date((first + day) * millisecondsPerDay).toISOString().slice(0, 10),
  );
}

const millisecondsPerDay = 86_400_000;

function byClass(labelled: readonly LabelledFact[]): Statistics['byClass'] {
  const labels = [...new Set(labelled.map(({ label }) => label))].sort();
  return labels.map((label) => {
    const own = labelled.filter((fact) => fact.label === label);
    const corrected = own.filter((fact) => !isRight(fact)).length;
    const overrideRate = share(corrected, own.length);
    return { label, name: labelName(label), decided: own.length, corrected, overrideRate };
  });
}

function confusion(labelled: readonly LabelledFact[]): Statistics['confusion'] {
  const cells = countBy(labelled.map(({ label, decided }) => `${label} ${decided}`));
  return [...cells].sort().map(([cell, documents]) => {
    const [suggested = '', decided = ''] = cell.split(' ');
    return { suggested, decided, documents };
  });
}

function hoursSaved(facts: readonly DocumentFact[]): Statistics['hoursSaved'] {
  const alone = facts.filter(({ asked }) => asked === 'no').length;
  const seconds = facts.flatMap(({ decision }) => decision?.seconds ?? []).sort((a, b) => a - b);
  const measured = seconds.length >= enoughDecisions;
  const secondsPerDocument = measured ? (seconds[seconds.length >>> 1] ?? assumedSeconds) : assumedSeconds;
  const how = measured
    ? `la durée médiane de ${seconds.length} décisions de ce service`
    : `une durée supposée, faute de ${enoughDecisions} décisions mesurées`;
  return {
    hours: (alone * secondsPerDocument) / 3600,
    alone,
    secondsPerDocument,
    measured,
    formula: `documents acceptés sans relecture × secondes par document ÷ 3 600, avec ${how}`,
  };
}

function energyOf({ processorSeconds, energy }: StatisticsContext): Statistics['energy'] {
  const kilowattHours = (processorSeconds * energy.wattsPerCore) / 3_600_000;
  return {
    processorSeconds,
    kilowattHours,
    euros: kilowattHours * energy.eurosPerKilowattHour,
    formula:
      `secondes de processeur × ${energy.wattsPerCore} W par cœur occupé ÷ 3 600 000, ` +
      `à ${energy.eurosPerKilowattHour.toLocaleString('fr-FR')} € le kilowattheure`,
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
