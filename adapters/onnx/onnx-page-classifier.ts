import { InferenceSession, Tensor } from 'onnxruntime-node';
import { KnownWords } from '../../core/classify/known-words.ts';
import { gateOpenSet, pageSupport } from '../../core/classify/open-set-gate.ts';
import { pageEvidence } from '../../core/classify/page-evidence.ts';
import { PageFeaturiser, type PageFeatures } from '../../core/classify/page-features.ts';
import { type RuleHead, ruleHeadSchema, type RuleVote, ruleVote } from '../../core/classify/rule-vote.ts';
import { HeadExtension, type PageScores } from '../../core/own-classes/extend-scores.ts';
import { type OwnHead } from '../../core/own-classes/own-head.ts';
import { type SparsePage } from '../../core/own-classes/sparse-page.ts';
import { softmax } from '../../core/classify/softmax.ts';
import { type DecisionRule, defaultAcceptedError, ruleForError } from '../../core/decision-rule.ts';
import { LiasseError } from '../../core/liasse-error.ts';
import { type PageClassification } from '../../core/page-classification.ts';
import { type ReadPage } from '../../core/page.ts';
import { type PageClassifier } from '../../core/ports/page-classifier.ts';
import { ModelFolder } from './model-folder.ts';
import { pageClassifierManifestSchema, type PageClassifierManifest } from './page-classifier-manifest.ts';

/** Support below which the words of a page are no reason for its label. */
const leastSupport = 0.5;

/** A linear model over hashed words, word pairs, character n-grams and rules, run by onnxruntime. */
export class OnnxPageClassifier implements PageClassifier {
  readonly version: string;
  readonly labels: readonly string[];
  /** To decide on documents with this model's probabilities, at the usual accepted error. */
  readonly decisionRule: DecisionRule;
  readonly #session: InferenceSession;
  readonly #manifest: PageClassifierManifest;
  readonly #featuriser: PageFeaturiser;
  readonly #knownWords: KnownWords;
  readonly #rules: RuleHead;
  readonly #head: HeadExtension | undefined;

  private constructor(
    version: string,
    manifest: PageClassifierManifest,
    parts: { session: InferenceSession; knownWords: KnownWords; rules: RuleHead; head: OwnHead | undefined },
  ) {
    this.version = version;
    this.#head = parts.head === undefined ? undefined : new HeadExtension(manifest.labels, parts.head);
    this.labels = this.#head?.labels ?? manifest.labels;
    this.decisionRule = ruleForError(manifest.decision, manifest.acceptance, defaultAcceptedError) ?? manifest.decision;
    this.#manifest = manifest;
    this.#session = parts.session;
    this.#knownWords = parts.knownWords;
    this.#rules = parts.rules;
    this.#featuriser = new PageFeaturiser(manifest.features);
  }

  /**
   * @param folder - of the model, e.g. `models/page-classifier/2.1.0`.
   * @param head - what a user's examples and corrections add to it.
   * @throws LiasseError `model-missing`, `model-corrupt`, `model-unsupported`.
   */
  static async load(folder: string, head?: OwnHead): Promise<OnnxPageClassifier> {
    const model = await ModelFolder.open(folder);
    const manifest = pageClassifierManifestSchema.safeParse(model.manifest);
    if (!manifest.success) {
      throw new LiasseError('model-corrupt', `Le manifeste du modèle ${model.id} ne convient pas à cette version.`, {
        cause: manifest.error,
      });
    }
    const session = await InferenceSession.create(await model.file('model'), {
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      logSeverityLevel: 3,
    }).catch((cause: unknown) => {
      throw new LiasseError('model-unsupported', `Le moteur ONNX refuse le modèle ${model.id}.`, { cause });
    });
    return new OnnxPageClassifier(model.id, manifest.data, {
      session,
      head,
      knownWords: new KnownWords(await model.file('vocabulary')),
      rules: await ruleHead(model, manifest.data),
    });
  }

  async classify(page: ReadPage): Promise<PageClassification> {
    if (page.blank || page.lines.length === 0) return this.#unread();
    const features = this.#featuriser.features(page.lines);
    const shipped = await this.#score(features);
    const scores = this.#head?.extend(features, shipped) ?? shipped;
    const modelled = softmax([...scores.logits], this.#manifest.temperature);
    const support = this.#support(features, modelled);
    const gated = gateOpenSet(modelled, this.#otherIndex, support);
    // What the gate made `autre` has no words that speak for it.
    const evidence =
      support < leastSupport ? [] : pageEvidence(features, this.#advantage(scores, indexOfMax(gated)), page.number);
    return { probabilities: this.#ranked(gated), evidence, ruleVote: this.#vote(features, indexOfMax(gated)) };
  }

  /** What training keeps of a page. @throws LiasseError `engine-unavailable` (retryable). */
  async examine(lines: ReadPage['lines']): Promise<SparsePage & { readonly logits: readonly number[] }> {
    const { ids, values } = this.#featuriser.features(lines);
    return { ids, values, logits: await this.shippedLogits({ ids, values }) };
  }

  /** Scores of the shipped labels alone. @throws LiasseError `engine-unavailable` (retryable). */
  async shippedLogits(page: SparsePage): Promise<readonly number[]> {
    return [...(await this.#score(page)).logits];
  }

  #support({ measures, tokens }: PageFeatures, probabilities: readonly number[]): number {
    const page = { letters: measures.letters, known: this.#knownWords.share(tokens) };
    return pageSupport(probabilities, page, this.#manifest.gate);
  }

  /** @param best - position of the likeliest label; the rules know nothing of a user's own ones. */
  #vote({ ids }: PageFeatures, best: number): RuleVote | null {
    const { features, labels } = this.#manifest;
    if (best >= labels.length) return null;
    const first = features.wordBuckets + features.gramBuckets;
    const held = [...ids.filter((id) => id >= first && id < first + features.rules.length)].map((id) => id - first);
    return ruleVote(held, this.#rules, labels);
  }

  #unread(): PageClassification {
    return {
      probabilities: this.#ranked(this.labels.map((label) => (label === this.#manifest.other ? 1 : 0))),
      evidence: [],
      ruleVote: null,
    };
  }

  get #otherIndex(): number {
    return this.labels.indexOf(this.#manifest.other);
  }

  #ranked(probabilities: readonly number[]): PageClassification['probabilities'] {
    return this.labels
      .map((label, index) => ({ label, probability: Math.min(1, probabilities[index] ?? 0) }))
      .sort((a, b) => b.probability - a.probability);
  }

  async #score({ ids, values }: SparsePage): Promise<PageScores> {
    const feeds = {
      ids: new Tensor('int32', ids, [ids.length]),
      values: new Tensor('float32', values, [values.length]),
    };
    const results = await this.#session.run(feeds).catch((cause: unknown) => {
      throw new LiasseError('engine-unavailable', 'Le moteur ONNX a échoué.', { retryable: true, cause });
    });
    const logits = results['logits']?.data;
    const contributions = results['contributions']?.data;
    if (
      !(logits instanceof Float32Array) ||
      !(contributions instanceof Float32Array) ||
      logits.length !== this.#manifest.labels.length
    ) {
      throw new LiasseError('model-unsupported', `Le modèle ${this.version} ne rend pas un score par classe.`);
    }
    return { logits, contributions };
  }

  /** Per feature: log-odds for the label against the mean of the others. */
  #advantage({ contributions }: PageScores, best: number): Float64Array {
    const labels = this.labels.length;
    const advantage = new Float64Array(contributions.length / labels);
    for (let row = 0; row < advantage.length; row += 1) {
      let sum = 0;
      for (let label = 0; label < labels; label += 1) sum += contributions[row * labels + label] ?? 0;
      const own = contributions[row * labels + best] ?? 0;
      advantage[row] = (own - (sum - own) / (labels - 1)) / this.#manifest.temperature;
    }
    return advantage;
  }
}

/** @throws LiasseError `model-corrupt` when its head does not go with the manifest's rules and labels. */
async function ruleHead(model: ModelFolder, { features, labels }: PageClassifierManifest): Promise<RuleHead> {
  const head = ruleHeadSchema.safeParse(JSON.parse((await model.file('rules')).toString('utf8')));
  const fits =
    head.data?.weights.length === features.rules.length &&
    [head.data.bias, ...head.data.weights].every((row) => row.length === labels.length);
  if (head.success && fits) return head.data;
  throw new LiasseError('model-corrupt', `Les règles du modèle ${model.id} ne conviennent pas à son manifeste.`);
}

function indexOfMax(values: readonly number[]): number {
  return values.indexOf(Math.max(...values));
}
