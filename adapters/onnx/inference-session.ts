import { InferenceSession, Tensor } from 'onnxruntime-node';
import { LiasseError } from '../../core/liasse-error.ts';

/** A float tensor: `values` in row-major order of `shape`. */
export interface FloatTensor {
  readonly values: Float32Array;
  readonly shape: readonly number[];
}

/** One thread a session: the worker processes share the cores among them. */
const sessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  enableMemPattern: false,
  logSeverityLevel: 3,
} as const;

/** A network with one float input and one float output. */
export class FloatNetwork {
  readonly #session: InferenceSession;
  readonly #input: string;
  readonly #output: string;

  private constructor(session: InferenceSession, input: string, output: string) {
    this.#session = session;
    this.#input = input;
    this.#output = output;
  }

  /** @throws LiasseError `model-unsupported` when the runtime cannot run the graph. */
  static async load(model: Uint8Array): Promise<FloatNetwork> {
    const session = await InferenceSession.create(model, sessionOptions).catch((cause: unknown) => {
      throw new LiasseError('model-unsupported', 'Le moteur ONNX refuse le modèle : version incompatible.', { cause });
    });
    const [input] = session.inputNames;
    const [output] = session.outputNames;
    if (input === undefined || output === undefined)
      throw new LiasseError('model-unsupported', 'Le modèle n’a ni entrée ni sortie.');
    return new FloatNetwork(session, input, output);
  }

  /** @throws LiasseError `engine-unavailable` (retryable) when the run fails. */
  async run(input: FloatTensor): Promise<FloatTensor> {
    const feeds = { [this.#input]: new Tensor('float32', input.values, input.shape) };
    const results = await this.#session.run(feeds).catch((cause: unknown) => {
      throw new LiasseError('engine-unavailable', 'Le moteur ONNX a échoué.', { retryable: true, cause });
    });
    const output = results[this.#output];
    if (output === undefined || !(output.data instanceof Float32Array)) {
      throw new LiasseError('model-unsupported', 'Le modèle ne rend pas de nombres flottants.');
    }
    return { values: output.data, shape: output.dims };
  }
}
