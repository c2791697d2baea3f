import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3FileReader } from '../../adapters/aws/s3-file-reader.ts';
import { textractClient } from '../../adapters/aws/textract-client.ts';
import { TextractPageReader } from '../../adapters/aws/textract-page-reader.ts';
import { PoolFileReader } from '../../adapters/local/pool-file-reader.ts';
import { Spool } from '../../adapters/local/spool.ts';
import { WorkerPool } from '../../adapters/local/worker-pool.ts';
import { fileKey } from '../../core/file-key.ts';
import { type FileRecord } from '../../core/file-record.ts';
import { type AnalysisJob, type AnalysisTask } from '../../core/intake/analysis-job.ts';
import { type OcrEngine } from '../../core/intake/names.ts';
import { pageWords } from '../../core/page-words.ts';
import { type FileReader } from '../../core/ports/file-reader.ts';
import { type PageReader } from '../../core/ports/page-reader.ts';
import { type AnalysisTools } from '../../core/use-cases/analyse-file.ts';
import { type ControlPorts, controlPorts } from './control-ports.ts';

/** Everything that functions which read files work with. */
export interface EnginePorts extends ControlPorts {
  /**
   * Works on a task's file with what it is read with.
   *
   * @throws Error when the file is not in the ledger; whatever `work` throws.
   */
  readonly withTools: <T>(task: AnalysisTask, work: (tools: AnalysisTools) => Promise<T>) => Promise<T>;
}

/** Starts the reading process at once, so that it is ready when the first file comes. @throws z.ZodError at cold start. */
export function enginePorts(variables: NodeJS.ProcessEnv): EnginePorts {
  const control = controlPorts(variables);
  const { engine, limits } = control.settings;
  // A folder of this process alone: where Lambda is stood in for, several share the folder for temporary files.
  const spool = new Spool(mkdtempSync(join(tmpdir(), 'liasse-')));
  const pools = new Map<OcrEngine, WorkerPool>();
  const poolOf = (wanted: OcrEngine): WorkerPool => {
    const open = pools.get(wanted);
    if (open !== undefined) return open;
    const ocr = wanted === 'textract' ? { ocr: textract(control) } : {};
    const pool = workerPool(variables, { control, spool, ...ocr });
    pools.set(wanted, pool);
    return pool;
  };
  // Should it not start, the first file says so.
  poolOf(engine)
    .warmUp()
    .catch(() => undefined);
  const withTools: EnginePorts['withTools'] = async (task, work) => {
    const state = (await control.ledger.files([task])).get(fileKey(task));
    if (state === undefined) throw new Error('the file is not in the ledger: it was purged');
    const pool = poolOf(task.engine);
    try {
      return await work(toolsOf(state.job, control, { reader: new PoolFileReader({ pool, spool, limits }), spool }));
    } catch (error) {
      // What is still queued of the file would be read, and paid for, beside the next one.
      pool.close();
      pools.delete(task.engine);
      await spool.release(task.sha256);
      throw error;
    }
  };
  return { ...control, withTools };
}

interface PoolParts {
  readonly control: ControlPorts;
  readonly spool: Spool;
  /** Reads the page images, which the worker has no credentials for. @default the worker itself */
  readonly ocr?: PageReader;
}

/** One worker: a function has one core. */
function workerPool(variables: NodeJS.ProcessEnv, { control, spool, ocr }: PoolParts): WorkerPool {
  const root = variables['LAMBDA_TASK_ROOT'] ?? process.cwd();
  const settings = {
    limits: control.settings.limits,
    models: join(root, 'models'),
    spool: spool.folder,
    ocr: ocr === undefined ? ('local' as const) : ('parent' as const),
    preload: true,
  };
  const script = join(root, 'worker.mjs');
  return new WorkerPool({ script, size: 1, settings, ...(ocr === undefined ? {} : { ocr }) });
}

/** Attempts of the SDK for one page, spread over a minute or so; then the state machine waits longer. */
const textractAttempts = 8;

function textract({ settings }: ControlPorts): PageReader {
  const region = process.env['AWS_REGION'] ?? '';
  return new TextractPageReader(
    textractClient({ region, maxAttempts: textractAttempts, outsideUnion: settings.outsideUnion }),
  );
}

function toolsOf(
  job: AnalysisJob,
  { settings, records, buckets, keys }: ControlPorts,
  { reader, spool }: { reader: FileReader; spool: Spool },
): AnalysisTools {
  const versions = settings.runs[job.engine].key;
  const { bucket, key, versionId } = job.location;
  const onRecord = async (sha256: string, record: FileRecord): Promise<void> => {
    if (record.pages.length === 0) return;
    const words = JSON.stringify(pageWords(record, { sha256, versions }));
    await buckets.derived.put(keys.words({ ...job, sha256 }), `${words}\n`, 'application/json');
  };
  return {
    versions,
    limits: settings.limits,
    store: records(job),
    onRecord,
    reader: new S3FileReader({
      reader,
      spool,
      fetch: async () => buckets[bucket].get(key, versionId),
      members: buckets.derived,
      memberKey: (sha256) => keys.member({ tenant: job.tenant, sha256 }),
    }),
  };
}
