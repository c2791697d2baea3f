/** What the figures of the desk ask of one document. */
export interface DocumentFact {
  /** Label and probability that the program gave it. */
  readonly label: string;
  readonly probability: number;
  /** ISO 8601, UTC: handed in, read. */
  readonly receivedAt: string;
  readonly readAt: string;
  readonly pages: number;
  /** Processor time of reading it. */
  readonly seconds: number;
  /** Whether a person is asked; `drawn`: by chance, the program was sure. */
  readonly asked: 'no' | 'doubt' | 'drawn';
  /** What a person made of it; null while none has. A document that she discarded has no label. */
  readonly decision: { readonly at: string; readonly label: string | null; readonly seconds: number | null } | null;
}

/** A document that a person gave a label, and how many it stands for: those drawn by chance stand for all the program was sure of. */
export interface LabelledFact {
  readonly label: string;
  readonly probability: number;
  readonly decided: string;
  readonly weight: number;
}

/**
 * Documents with a label by a person, weighted by one over the chance that a person saw them (Horvitz and Thompson, A
 * generalization of sampling without replacement from a finite universe, JASA 47, 1952).
 *
 * @param auditShare - chance that a document of which the program is sure is drawn, 0..1.
 */
export function labelledFacts(facts: readonly DocumentFact[], auditShare: number): LabelledFact[] {
  return facts.flatMap(({ label, probability, asked, decision }) => {
    if (decision?.label == null) return [];
    return [{ label, probability, decided: decision.label, weight: asked === 'drawn' ? 1 / auditShare : 1 }];
  });
}

/** Whether the person left the program's label. */
export function isRight({ label, decided }: LabelledFact): boolean {
  return label === decided;
}

/** Sum of a value over documents, each counted for those it stands for. @param valueOf - 1 where left out: how many they stand for. */
export function weighedSum(facts: readonly LabelledFact[], valueOf: (fact: LabelledFact) => number = () => 1): number {
  return facts.reduce((sum, fact) => sum + fact.weight * valueOf(fact), 0);
}
