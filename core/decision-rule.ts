import { z } from 'zod';

/** When a document's label may stand without a person; calibrated with the model, part of its manifest. */
export const decisionRuleSchema = z.object({
  /** Of the softmax over the pages' mean log-probabilities, for a document of 1,000 letters. */
  temperature: z.number().positive(),
  /** How fast the temperature falls as the text grows: times (letters / 1,000) to the power of minus this. @default 0 */
  textExponent: z.number().min(0).optional(),
  /** The temperature where `autre` is likeliest: mostly what a gate held back, which is no certainty. Letters count nothing. @default temperature */
  otherTemperature: z.number().positive().optional(),
  /** Probability from which a label stands, 0..1, where `labelThresholds` does not say. */
  acceptThreshold: z.number().min(0).max(1),
  /** Probability from which each label stands; null: never without a person. */
  labelThresholds: z.record(z.string(), z.number().min(0).max(1).nullable()).optional(),
  /** Mean OCR confidence of a page below which a person is asked, 0..1. */
  minTextConfidence: z.number().min(0).max(1),
  /** How far the rules may speak for another label before a person is asked, 0..1. @default 1: as far as they like */
  mostContradiction: z.number().min(0).max(1).optional(),
});
export type DecisionRule = z.infer<typeof decisionRuleSchema>;

/**
 * Thresholds that bound the share of wrong labels among the accepted.
 *
 * Down to each threshold at most `error` of the documents held out were accepted with a wrong label, with 95 % confidence
 * (upper bound of Clopper and Pearson, Biometrika 26, 1934); which documents, the model's card says.
 */
export const acceptanceSchema = z.array(
  z.object({
    /** Share of wrong labels among the accepted, 0..1. */
    error: z.number().gt(0).lt(1),
    thresholds: z.record(z.string(), z.number().min(0).max(1).nullable()),
  }),
);
export type Acceptance = z.infer<typeof acceptanceSchema>;

/** Share of wrong labels among the accepted that is borne where nobody says otherwise. */
export const defaultAcceptedError = 0.02;

/** @returns the rule with the thresholds for an error; undefined when the model has none for it. */
export function ruleForError(rule: DecisionRule, acceptance: Acceptance, error: number): DecisionRule | undefined {
  const found = acceptance.find((entry) => entry.error === error);
  return found && { ...rule, labelThresholds: found.thresholds };
}
