/** A character read on a line. */
export interface ReadCharacter {
  readonly text: string;
  /** 0..1, the network's probability of it where it peaks. */
  readonly probability: number;
  /** Where along the line it peaks, 0 (left) .. 1 (right). */
  readonly position: number;
  /** Other characters the network held possible there, likeliest first, without the CTC blank. */
  readonly others: readonly { readonly text: string; readonly probability: number }[];
  /** The most that the network held a blank, or an apostrophe, possible since the character before, 0..1. */
  readonly missed: { readonly blank: number; readonly apostrophe: number };
}

/** Probabilities of one line: `values[step * alphabet.length + c]`, each step summing to 1. */
export interface LineScores {
  readonly values: Float32Array;
  readonly steps: number;
  /** Steps that stand for the line itself, the rest being padding. */
  readonly usedSteps: number;
}

/** Others below this are noise. */
const leastProbability = 0.001;

/**
 * Greedy CTC decoding (Graves et al. 2006): the best symbol of each step, repeats merged, blanks dropped.
 *
 * @param alphabet - the symbols by index; index 0 is the blank.
 */
export function decodeCtc(scores: LineScores, alphabet: readonly string[]): ReadCharacter[] {
  const [blankIndex, apostropheIndex] = [alphabet.indexOf(' '), alphabet.indexOf("'")];
  const characters: ReadCharacter[] = [];
  let previous = 0;
  let missed = { blank: 0, apostrophe: 0 };
  for (let step = 0; step < scores.steps; step++) {
    const start = step * alphabet.length;
    const best = argmax(scores.values, start, alphabet.length);
    const text = alphabet[best] ?? '';
    missed = {
      blank: Math.max(missed.blank, scores.values[start + blankIndex] ?? 0),
      apostrophe: Math.max(missed.apostrophe, scores.values[start + apostropheIndex] ?? 0),
    };
    if (best !== 0 && best !== previous && text !== '') {
      const probability = scores.values[start + best] ?? 0;
      const position = Math.min(1, (step + 0.5) / scores.usedSteps);
      characters.push({
        text,
        probability,
        position,
        others: othersAt(scores.values, start, { best, alphabet }),
        missed,
      });
      missed = { blank: 0, apostrophe: 0 };
    }
    previous = best;
  }
  return characters;
}

function argmax(values: Float32Array, start: number, count: number): number {
  let best = 0;
  let most = values[start] ?? 0;
  for (let i = 1; i < count; i++) {
    const value = values[start + i] ?? 0;
    if (value > most) {
      most = value;
      best = i;
    }
  }
  return best;
}

function othersAt(
  values: Float32Array,
  start: number,
  { best, alphabet }: { best: number; alphabet: readonly string[] },
): ReadCharacter['others'] {
  if ((values[start + best] ?? 0) > 1 - leastProbability) return [];
  return alphabet
    .map((text, index) => ({ text, index, probability: values[start + index] ?? 0 }))
    .filter(({ index, probability }) => index !== 0 && index !== best && probability >= leastProbability)
    .sort((a, b) => b.probability - a.probability)
    .map(({ text, probability }) => ({ text, probability }));
}
