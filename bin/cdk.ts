import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownLabels } from '../adapters/onnx/installed-models.ts';
import { LiasseError } from '../core/liasse-error.ts';
import { parseDeployConfig } from '../core/deploy/parse-deploy-config.ts';
import { refuseUnknownLabels } from '../core/deploy/refuse-unknown-labels.ts';
import { buildControl, buildEngine } from '../packaging/lambda-assets.ts';
import { deploymentApp } from '../lib/deployment-app.ts';
import { functionSettings } from './function-settings.ts';
import { modelsFolder } from './models-folder.ts';
import { packageRoot } from './package-root.ts';
import { reportError } from './terminal/report-error.ts';

/** Where the deployment is described, unless `LIASSE_DEPLOY_CONFIG` names another file. */
const configPath = process.env['LIASSE_DEPLOY_CONFIG'] ?? join(packageRoot, 'liasse.deploy.json');

// What `cdk synth|deploy|destroy` runs: builds the functions' code, then the stacks.
try {
  const config = parseDeployConfig(readConfig());
  refuseUnknownLabels(config, await knownLabels(modelsFolder()));
  const places = { root: packageRoot, out: join(packageRoot, 'dist', 'lambda') };
  const engine = await buildEngine(places, config.architecture === 'arm64' ? 'arm64' : 'x64');
  const control = await buildControl(places);
  const settings = await functionSettings(config);
  deploymentApp({ config, settings, assets: { engine: engine.folder, control: control.folder } }).synth();
} catch (error) {
  process.exitCode = reportError(error);
}

function readConfig(): string {
  try {
    return readFileSync(configPath, 'utf8');
  } catch (cause) {
    const message = `${configPath} est introuvable. Copiez liasse.deploy.example.json sous ce nom et adaptez-le : docs/deploy.md.`;
    throw new LiasseError('configuration-invalid', message, { cause });
  }
}
