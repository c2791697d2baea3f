import { isRight, type DocumentFact, labelledFacts, weighedSum } from './document-fact.ts';
import { type RiskCurve } from './schemas/statistics.ts';

/** Thresholds in steps of one per cent. */
const steps = 100;

/**
 * What one threshold for all labels would have done to this office's own documents: how many it would have let stand alone
 * (known of all of them), how many of these wrongly (estimated from those that persons decided).
 *
 * @param auditShare - chance that a document of which the program is sure is drawn, 0..1.
 * @returns points by rising threshold, 0 to 1.
 */
export function riskCurve(facts: readonly DocumentFact[], auditShare: number): RiskCurve {
  const labelled = labelledFacts(facts, auditShare);
  const points = Array.from({ length: steps + 1 }, (_, step) => {
    const threshold = step / steps;
    const alone = facts.filter(({ probability }) => probability >= threshold).length;
    const seen = labelled.filter(({ probability }) => probability >= threshold);
    const seenWeight = weighedSum(seen);
    const wrongWeight = weighedSum(seen, (fact) => Number(!isRight(fact)));
    const risk = seenWeight === 0 ? 0 : wrongWeight / seenWeight;
    return { threshold, coverage: facts.length === 0 ? 0 : alone / facts.length, wrong: risk * alone, risk };
  });
  return { decided: labelled.length, points };
}
