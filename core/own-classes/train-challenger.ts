import { labelScores } from '../evaluate/class-scores.ts';
import { groupBy } from '../evaluate/group-by.ts';
import { HeadExtension } from './extend-scores.ts';
import { fitHead, type FreeLabel } from './fit-head.ts';
import { type HeadRow, type OwnHead } from './own-head.ts';
import { type LabelledPage } from './sparse-page.ts';

/** Macro-F1 over pages that neither was trained on, 0..1. */
export interface Duel {
  readonly champion: number;
  readonly challenger: number;
  /** F1 of each label that was learnt, challenger's, on held-out pages. */
  readonly learnt: Readonly<Record<string, number>>;
  /** Whether the challenger may take over. */
  readonly promoted: boolean;
}

export interface Challenge {
  readonly base: string;
  readonly version: number;
  /** Of the shipped model. */
  readonly shippedLabels: readonly string[];
  readonly champion: OwnHead | undefined;
  /** Labels whose rows are trained. */
  readonly free: readonly FreeLabel[];
  /** The user's pages, earlier ones too. */
  readonly pages: readonly LabelledPage[];
  readonly anchors: readonly LabelledPage[];
}

const folds = 5;
/** F1 on held-out examples below which a class has not been learnt. */
const learntFrom = 0.5;

/**
 * Trains a head and tests it against the one in use: groups of pages are held out by turns, what the others teach is asked of
 * them. The challenger takes over when it is no worse over all pages and has learnt its labels.
 */
export function trainChallenger(challenge: Challenge): { readonly head: OwnHead; readonly duel: Duel } {
  const pages = [...challenge.anchors, ...challenge.pages];
  const groups = [...groupBy(pages, ({ group }) => group).keys()];
  const fold = new Map([...foldsOf(challenge.pages), ...foldsOf(challenge.anchors)]);
  const truths: LabelledPage[] = [];
  const guesses: string[] = [];
  for (let turn = 0; turn < Math.min(folds, groups.length); turn += 1) {
    const held = pages.filter(({ group }) => fold.get(group) === turn);
    const head = headOf(challenge, train(challenge, pages.filter(({ group }) => fold.get(group) !== turn))); // prettier-ignore
    truths.push(...held);
    guesses.push(...held.map(guesser(challenge.shippedLabels, head)));
  }
  const before = truths.map(guesser(challenge.shippedLabels, challenge.champion));
  return {
    head: headOf(challenge, train(challenge, pages)),
    duel: duelOf(challenge, { truths, before, after: guesses }),
  };
}

/** Groups dealt out to the folds in the order in which they come. */
function foldsOf(pages: readonly LabelledPage[]): [string, number][] {
  return [...groupBy(pages, ({ group }) => group).keys()].map((group, index) => [group, index % folds]);
}

function train({ shippedLabels, free, champion }: Challenge, pages: readonly LabelledPage[]): HeadRow[] {
  const kept = (champion?.rows ?? []).filter(({ own, label }) => own && !free.some((row) => row.label === label));
  const own = [...kept, ...free.filter((row) => row.own)].map(({ label }) => label);
  return fitHead(pages, { labels: [...shippedLabels, ...own], free });
}

/** Rows of the champion that were not trained anew stay. */
function headOf({ base, version, champion, free }: Challenge, rows: readonly HeadRow[]): OwnHead {
  const kept = (champion?.rows ?? []).filter(({ label }) => !free.some((row) => row.label === label));
  return { base, version, rows: [...kept, ...rows] };
}

function guesser(shipped: readonly string[], head: OwnHead | undefined): (page: LabelledPage) => string {
  const extension = new HeadExtension(shipped, head ?? { base: '', version: 1, rows: [] });
  return (page) => {
    const contributions = new Float32Array(page.ids.length * shipped.length);
    const { logits } = extension.extend(page, { logits: Float32Array.from(page.logits), contributions });
    return extension.labels[logits.indexOf(Math.max(...logits))] ?? '';
  };
}

interface Answers {
  readonly truths: readonly LabelledPage[];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

function duelOf({ free }: Challenge, { truths, before, after }: Answers): Duel {
  const scoresOf = (answers: readonly string[]): ReturnType<typeof labelScores> =>
    labelScores(truths.map(({ label }, index) => ({ truth: label, predicted: answers[index] ?? '' })));
  const challenger = scoresOf(after);
  const champion = scoresOf(before).macroF1 ?? 0;
  const learnt = Object.fromEntries(
    challenger.classes
      .filter(({ label }) => free.some((row) => row.label === label))
      .map(({ label, f1 }) => [label, f1]),
  );
  const value = challenger.macroF1 ?? 0;
  const enough = free.filter(({ own }) => own).every(({ label }) => (learnt[label] ?? 0) >= learntFrom);
  return { champion, challenger: value, learnt, promoted: value >= champion && enough };
}
