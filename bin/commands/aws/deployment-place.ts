import { existsSync, readFileSync } from 'node:fs';
import { type DeploymentPlace } from '../../../adapters/aws/operate/connect-operator.ts';
import { type DeployConfig } from '../../../core/deploy/deploy-config.ts';
import { parseDeployConfig } from '../../../core/deploy/parse-deploy-config.ts';

/** Options that every command of `liasse aws` takes. */
export interface AwsOptions {
  readonly name?: string;
  readonly region?: string;
}

export const deployConfigFile = 'liasse.deploy.json';

/**
 * Which deployment is meant: what the command line says, else the environment, else the deploy config of the current folder.
 *
 * @param variables - of the environment.
 * @param config - its text; undefined without one.
 * @throws LiasseError `configuration-invalid` when the config would have to say it and is wrong.
 */
export function deploymentPlace(
  options: AwsOptions,
  variables: NodeJS.ProcessEnv,
  config: string | undefined,
): DeploymentPlace {
  const name = options.name ?? variables['LIASSE_DEPLOYMENT'];
  const region = options.region ?? variables['AWS_REGION'] ?? variables['AWS_DEFAULT_REGION'];
  const needed = name === undefined || region === undefined;
  const said: Partial<DeployConfig> = needed && config !== undefined ? parseDeployConfig(config) : {};
  return { name: name ?? said.name ?? 'liasse', region: region ?? said.region };
}

/** Text of the deploy config in the current folder. */
export function deployConfigText(): string | undefined {
  return existsSync(deployConfigFile) ? readFileSync(deployConfigFile, 'utf8') : undefined;
}
