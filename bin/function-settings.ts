import { createHash } from 'node:crypto';
import { textractVersion } from '../adapters/aws/textract-page-reader.ts';
import { type RunIdentity, runIdentity } from '../adapters/onnx/installed-models.ts';
import { type DeployConfig } from '../core/deploy/deploy-config.ts';
import { type FunctionSettings } from '../core/deploy/function-settings.ts';
import { modelsFolder } from './models-folder.ts';
import { programVersion } from './package-root.ts';

/** What the functions of a deployment are told. @throws LiasseError `model-missing` or `model-corrupt`. */
export async function functionSettings(config: DeployConfig): Promise<FunctionSettings> {
  const { ocr: engine, limits, concurrency } = config;
  const local = await runIdentity({ models: modelsFolder(), program: programVersion() }, limits);
  return {
    engine,
    engines: config.textractPerBatch || engine === 'textract' ? ['onnx', 'textract'] : ['onnx'],
    runs: { onnx: deployedRun(local), textract: deployedRun(withTextract(local)) },
    outsideUnion: config.outsideUnionBecause !== undefined,
    limits,
    retention: config.retentionDays,
    tenants: config.tenants,
    pagesPerRange: config.pagesPerRange,
    filesInFlightPerTenant: concurrency.filesInFlightPerTenant,
    filesPerDayPerTenant: concurrency.filesPerDayPerTenant,
    graceSeconds: config.graceSeconds,
  };
}

/** The same program, pages read by another engine. */
function withTextract({ versions, rule, key }: RunIdentity): RunIdentity {
  return { versions: { ...versions, ocr: textractVersion }, rule, key: key.replace(versions.ocr, textractVersion) };
}

function deployedRun(run: RunIdentity): FunctionSettings['runs']['onnx'] {
  return { ...run, id: createHash('sha256').update(run.key).digest('hex').slice(0, 8) };
}
