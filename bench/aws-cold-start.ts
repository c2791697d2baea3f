import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { BenchError } from './bench-error.ts';
import { commandOutput } from './command-output.ts';
import { type BenchContext, chosenCore } from './context.ts';
import { assetMegabytes, buildLambda, handlersOf, type LambdaBuild } from './lambda-build.ts';
import { installLambdaNode, lambdaNodeVersion } from './lambda-node.ts';
import { type OptionsOf } from './options.ts';
import { waitedCpuSeconds } from './process-tree.ts';
import { atMost, type Outcome } from './report.ts';
import { runRounds, type Systems } from './rounds.ts';
import { type Figures, mediansOf } from './statistics.ts';

/** Unzipped size in megabytes (Lambda's own limit is 250), start in seconds. */
const limits = { megabytes: 100, seconds: 1.5 };

const peer = 'node -e 0';
const ready = 'engine ready';

const probe = fileURLToPath(new URL('aws-init-probe.ts', import.meta.url));
const probed = z.object({
  /** From the start of Node.js until ready. */
  wallSeconds: z.number(),
  /** From the start of Node.js until the function's code is loaded. */
  importSeconds: z.number().nullable().default(null),
  /** Why the function would not start. */
  refusal: z.string().nullable().default(null),
});

/** How large the Lambda functions are, and how long a cold one takes under Lambda's Node.js until it can work. */
export async function benchColdStart(options: OptionsOf<'cold-start'>, context: BenchContext): Promise<Outcome> {
  const build = buildLambda();
  const core = chosenCore(options.core, context.cores);
  const start = new ColdStart(['taskset', '-c', String(core), installLambdaNode(), '--no-warnings'], build);
  const rounds = await runRounds(start.systems(), options.rounds);
  const medians = mediansOf(rounds);
  const sizes = { engine: assetMegabytes(build.engine), control: assetMegabytes(build.control) };
  return {
    parameters: { ...options, core, node: lambdaNodeVersion, architecture: process.arch },
    rounds,
    comparisons: Object.keys(medians)
      .filter((system) => system !== peer)
      .map((of) => ({ of, peer, figure: 'wallSeconds', higherIsBetter: false })),
    details: { unzippedMegabytes: sizes },
    verdicts: [
      atMost('engine unzipped, megabytes', sizes.engine.total, limits.megabytes),
      atMost('control unzipped, megabytes', sizes.control.total, limits.megabytes),
      ...Object.entries(medians)
        .filter(([system]) => system === ready || system.startsWith('imported'))
        .map(([system, figures]) => atMost(`${system}, seconds`, figures['wallSeconds'] ?? null, limits.seconds)),
    ],
    notes: start.notes(),
  };
}

/** Runs the probe, and keeps what functions said against being started here. */
class ColdStart {
  readonly #command: readonly [string, ...string[]];
  readonly #build: LambdaBuild;
  readonly #refusals = new Map<string, string>();

  constructor(command: readonly [string, ...string[]], build: LambdaBuild) {
    this.#command = command;
    this.#build = build;
  }

  systems(): Systems {
    const { engine, control } = this.#build;
    const heavy = handlersOf(engine);
    const systems: Record<string, () => Promise<Figures>> = {
      [peer]: this.#bare(),
      'worker started': this.#probe('start'),
      'worker started, models loaded': this.#probe('load'),
      // What a heavy function does at once before its first event: its own code, and the worker with its models.
      [ready]: this.#probe('load', Object.values(heavy)[0]),
    };
    for (const [name, path] of Object.entries({ ...heavy, ...handlersOf(control) })) {
      systems[`imported: ${name}`] = this.#probe('none', path);
    }
    return systems;
  }

  notes(): string[] {
    return [
      "everything comes from the system's file cache: the first start of a fresh Lambda also waits for its storage",
      ...(Object.keys(handlersOf(this.#build.engine)).length === 0
        ? [`there is no heavy function yet: "${ready}" is its worker alone`]
        : []),
      ...[...this.#refusals].map(([path, why]) => `${path} was loaded, then refused to start: ${why}`),
    ];
  }

  #bare(): () => Promise<Figures> {
    const script = 'process.stdout.write(JSON.stringify({ wallSeconds: performance.now() / 1000 }))';
    return async () => Promise.resolve(this.#run(['-e', script]).figures);
  }

  #probe(worker: 'none' | 'start' | 'load', handler?: string): () => Promise<Figures> {
    const args = [probe, this.#build.engine, worker, ...(handler === undefined ? [] : [handler])];
    return async () => {
      const { refusal, importSeconds, figures } = this.#run(args);
      if (handler !== undefined && refusal !== null) this.#refusals.set(handler, refusal);
      return Promise.resolve({ ...figures, importSeconds: handler === undefined ? null : importSeconds });
    };
  }

  /** On one core, as a function of 1,769 MB has it. */
  #run(args: readonly string[]): Omit<z.infer<typeof probed>, 'wallSeconds'> & { readonly figures: Figures } {
    const before = waitedCpuSeconds();
    const { exitCode, stdout, stderr } = commandOutput([...this.#command, ...args]);
    if (exitCode !== 0) throw new BenchError(`A cold start ended with ${String(exitCode)}:\n${stderr}`);
    const { wallSeconds, ...others } = probed.parse(JSON.parse(stdout));
    return { ...others, figures: { wallSeconds, cpuSeconds: waitedCpuSeconds() - before } };
  }
}
