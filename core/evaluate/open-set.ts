import { bootstrapInterval, type Resampling } from './bootstrap-interval.ts';
import { clopperPearsonUpper } from './clopper-pearson.ts';
import { type Estimate } from './estimate.ts';
import { type EvaluatedFile, groupOf, predictedLabel } from './evaluated-file.ts';
import { groupBy } from './group-by.ts';

/** The label of what no class describes. */
const other = 'autre';

/** What became of papers that no class describes: none of them should be accepted as one. */
export interface OpenSet {
  readonly files: number;
  readonly groups: number;
  /** Share that was called `autre` or sent to a person; a file without a document counts: nothing was said of it. */
  readonly heldBack: Estimate;
  /** Share that was called `autre`. */
  readonly calledOther: Estimate;
  readonly wronglyAccepted: number;
  /** Of the share wrongly accepted, Clopper-Pearson, one-sided, 95 %. */
  readonly wronglyAcceptedBound: number;
  /** What the wrongly accepted were taken for, most first. */
  readonly takenFor: readonly { readonly label: string; readonly count: number }[];
}

/**
 * Whether a file is outside of what the classifier is to know: truly `autre`, of a label that it does not have, or in another
 * language than French (the taxonomy calls these `autre`, whatever kind of paper they are).
 */
export function isOutside({ truth }: EvaluatedFile, labels: ReadonlySet<string>): boolean {
  return (
    truth.label === other || !labels.has(truth.label) || !['', 'fr'].includes(truth.lang.toLowerCase().slice(0, 2))
  );
}

/** @param files - all of them outside. */
export function openSet(files: readonly EvaluatedFile[], resampling: Resampling): OpenSet {
  const groups = [...groupBy(files, groupOf).values()];
  const accepted = files.filter(isWronglyAccepted);
  const estimate = (holds: (file: EvaluatedFile) => boolean): Estimate => {
    const share = (sample: readonly EvaluatedFile[]): number | null =>
      sample.length === 0 ? null : sample.filter(holds).length / sample.length;
    return {
      value: share(files),
      byFile: bootstrapInterval(files.map((file) => [file]), share, resampling), // prettier-ignore
      byGroup: bootstrapInterval(groups, share, resampling),
    };
  };
  return {
    files: files.length,
    groups: groups.length,
    heldBack: estimate((file) => !isWronglyAccepted(file)),
    calledOther: estimate((file) => predictedLabel(file) === other),
    wronglyAccepted: accepted.length,
    wronglyAcceptedBound: clopperPearsonUpper(accepted.length, files.length, 0.95),
    takenFor: [...groupBy(accepted, predictedLabel)]
      .map(([label, taken]) => ({ label, count: taken.length }))
      .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1)),
  };
}

/** Accepted blank papers are `autre` and no mistake. */
export function isWronglyAccepted(file: EvaluatedFile): boolean {
  return file.document?.decision === 'accepted' && predictedLabel(file) !== other;
}
