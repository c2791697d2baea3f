import { bootstrapInterval, type Resampling } from './bootstrap-interval.ts';
import { type ClassScore, type LabelPair, labelScores } from './class-scores.ts';
import { clopperPearsonUpper } from './clopper-pearson.ts';
import { type Estimate } from './estimate.ts';
import { type EvaluatedFile, groupOf, isRight, predictedLabel } from './evaluated-file.ts';
import { groupBy } from './group-by.ts';
import { isOutside, isWronglyAccepted, type OpenSet, openSet } from './open-set.ts';
import {
  calibrationError,
  type Judged,
  type ReliabilityBin,
  reliabilityBins,
  riskAt,
  riskCoverage,
  type RiskPoint,
  rightnessAuroc,
} from './probability-quality.ts';

interface SourceScore {
  readonly source: string;
  readonly files: number;
  readonly accuracy: number;
  /** Share of its files that were accepted. */
  readonly accepted: number;
}

interface Acceptance {
  readonly accepted: number;
  readonly coverage: number;
  readonly wrong: number;
  /** Share of the accepted that are wrong; null when none was accepted. */
  readonly error: number | null;
  /** Clopper-Pearson, one-sided, 95 %. */
  readonly errorBound: number;
}

export interface Mistake {
  readonly file: string;
  readonly sha256: string | null;
  readonly truth: string;
  readonly predicted: string;
  readonly probability: number;
  readonly decision: 'accepted' | 'review';
  readonly firstPage: number;
  readonly reasons: readonly string[];
}

/** Everything that an evaluation says; the JSON report as it is written. All but `openSet` is of files of known classes. */
export interface Evaluation {
  readonly files: number;
  readonly groups: number;
  /** Files of the manifest that no result is of, and files without a document: wrong, all of them. */
  readonly missing: number;
  readonly withoutDocument: number;
  readonly accuracy: Estimate;
  readonly macroF1: Estimate;
  readonly classes: readonly ClassScore[];
  readonly sources: readonly SourceScore[];
  readonly confusion: readonly (LabelPair & { readonly count: number })[];
  readonly reliability: readonly ReliabilityBin[];
  readonly calibrationError: number | null;
  readonly auroc: number | null;
  readonly riskCoverage: readonly RiskPoint[];
  readonly riskAt80: number | null;
  readonly distinctProbabilities: number;
  readonly acceptance: Acceptance;
  readonly openSet: OpenSet;
  readonly mistakes: readonly Mistake[];
}

const mostMistakes = 20;

/**
 * Measures what was said of files against what they are.
 *
 * @param labels - that the classifier has: files of others count in the open set alone.
 */
export function evaluate(
  all: readonly EvaluatedFile[],
  labels: ReadonlySet<string>,
  resampling: Resampling,
): Evaluation {
  const files = all.filter((file) => !isOutside(file, labels));
  const outside = all.filter((file) => isOutside(file, labels));
  const scores = labelScores(files.map(pairOf));
  const judged = files.map(judgedOf);
  const bins = reliabilityBins(judged);
  const groups = [...groupBy(files, groupOf).values()];
  const estimate = (figure: 'accuracy' | 'macroF1'): Estimate => {
    const statistic = (sample: readonly EvaluatedFile[]): number | null => labelScores(sample.map(pairOf))[figure];
    return {
      value: scores[figure],
      byFile: bootstrapInterval(files.map((file) => [file]), statistic, resampling), // prettier-ignore
      byGroup: bootstrapInterval(groups, statistic, resampling),
    };
  };
  return {
    files: files.length,
    groups: groups.length,
    missing: files.filter(({ result }) => result === null).length,
    withoutDocument: files.filter(({ result, document }) => result !== null && document === null).length,
    accuracy: estimate('accuracy'),
    macroF1: estimate('macroF1'),
    classes: scores.classes,
    sources: groups.map(sourceScore).sort((a, b) => a.accuracy - b.accuracy || b.files - a.files),
    confusion: confusionOf(files),
    reliability: bins,
    calibrationError: calibrationError(bins),
    auroc: rightnessAuroc(judged),
    riskCoverage: riskCoverage(judged),
    riskAt80: riskAt(judged, 0.8),
    distinctProbabilities: new Set(judged.map(({ probability }) => probability)).size,
    acceptance: acceptanceOf(files),
    openSet: openSet(outside, resampling),
    mistakes: worstMistakes([...files, ...outside.filter(isWronglyAccepted)]),
  };
}

function pairOf(file: EvaluatedFile): LabelPair {
  return { truth: file.truth.label, predicted: predictedLabel(file) };
}

function judgedOf(file: EvaluatedFile): Judged {
  return { probability: file.document?.probability ?? 0, right: isRight(file) };
}

function isAccepted({ document }: EvaluatedFile): boolean {
  return document?.decision === 'accepted';
}

function sourceScore(files: readonly EvaluatedFile[]): SourceScore {
  const [first] = files;
  return {
    source: first === undefined ? '' : groupOf(first),
    files: files.length,
    accuracy: files.filter(isRight).length / files.length,
    accepted: files.filter(isAccepted).length / files.length,
  };
}

function acceptanceOf(files: readonly EvaluatedFile[]): Acceptance {
  const accepted = files.filter(isAccepted);
  const wrong = accepted.filter((file) => !isRight(file)).length;
  return {
    accepted: accepted.length,
    coverage: files.length === 0 ? 0 : accepted.length / files.length,
    wrong,
    error: accepted.length === 0 ? null : wrong / accepted.length,
    errorBound: clopperPearsonUpper(wrong, accepted.length, 0.95),
  };
}

function confusionOf(files: readonly EvaluatedFile[]): (LabelPair & { count: number })[] {
  const cells = groupBy(files.map(pairOf), ({ truth, predicted }) => `${truth}\n${predicted}`);
  return [...cells.values()]
    .flatMap((pairs) => pairs.slice(0, 1).map((pair) => ({ ...pair, count: pairs.length })))
    .sort((a, b) => (a.truth + a.predicted < b.truth + b.predicted ? -1 : 1));
}

/** Wrong files, what was accepted first, then the surest. */
function worstMistakes(files: readonly EvaluatedFile[]): Mistake[] {
  return files
    .filter((file) => !isRight(file))
    .map(mistakeOf)
    .sort(
      (a, b) => Number(b.decision === 'accepted') - Number(a.decision === 'accepted') || b.probability - a.probability,
    )
    .slice(0, mostMistakes);
}

function mistakeOf(file: EvaluatedFile): Mistake {
  const { truth, result, document } = file;
  const named = {
    file: truth.file,
    sha256: result?.sha256 ?? null,
    truth: truth.label,
    predicted: predictedLabel(file),
  };
  if (document === null) {
    const reasons = result?.problems.map(({ message }) => message) ?? ['Aucun résultat pour ce fichier.'];
    return { ...named, probability: 0, decision: 'review', firstPage: 1, reasons };
  }
  const { probability, decision, firstPage } = document;
  return { ...named, probability, decision, firstPage, reasons: document.reasons.map(({ text }) => text) };
}
