import { App, type AppProps, CliCredentialsStackSynthesizer, type StackProps, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { type DeployConfig } from '../core/deploy/deploy-config.ts';
import { type FunctionSettings } from '../core/deploy/function-settings.ts';
import { ComputeStack } from './compute-stack.ts';
import { type Assets } from './functions.ts';
import { StateStack } from './state-stack.ts';

export interface DeploymentAppProps {
  readonly config: DeployConfig;
  readonly settings: FunctionSettings;
  readonly assets: Assets;
  /** For those who synthesise without `cdk`. @default what `cdk` says in the environment */
  readonly app?: AppProps;
}

/** The stacks of one deployment, each checked against the rules of AWS Solutions (cdk-nag) when it is synthesised. */
export function deploymentApp({ config, settings, assets, app: appProps }: DeploymentAppProps): App {
  const app = new App(appProps);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const stack: StackProps = { ...(isEmulated(app) ? emulated : {}), env: environment(config.region) };
  const state = new StateStack(app, `${config.name}-state`, { ...stack, ownUsers: config.identity === null });
  const visibilitySeconds = Number(app.node.tryGetContext('visibilitySeconds') ?? 0);
  new ComputeStack(app, `${config.name}-compute`, {
    ...stack,
    ...{ config, state, settings, assets },
    ...(visibilitySeconds > 0 ? { visibilitySeconds } : {}),
  });
  Tags.of(app).add('liasse', config.name);
  return app;
}

/** An emulator of AWS knows no roles that publish files: whoever deploys does it. */
const emulated: StackProps = { synthesizer: new CliCredentialsStackSynthesizer() };

function isEmulated(app: App): boolean {
  return app.node.tryGetContext('emulated') === 'true';
}

function environment(region: string): { region: string; account?: string } {
  const account = process.env['CDK_DEFAULT_ACCOUNT'];
  return account === undefined ? { region } : { region, account };
}
