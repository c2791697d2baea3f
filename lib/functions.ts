import { type Duration, RemovalPolicy, Size } from 'aws-cdk-lib';
import { type Architecture, Code, Function, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type Construct } from 'constructs';
import { acknowledgeWildcard } from './findings.ts';
import { allow } from './grants.ts';

/** Folders of the built code, see `packaging/`. */
export interface Assets {
  /** Functions that read files, with models and native packages. */
  readonly engine: string;
  /** All others. */
  readonly control: string;
}

export interface FunctionMakerProps {
  readonly assets: Assets;
  readonly architecture: Architecture;
  /** What every function is told. */
  readonly environment: Readonly<Record<string, string>>;
  readonly logRetention: RetentionDays;
}

export interface FunctionOptions {
  readonly description: string;
  readonly timeout: Duration;
  /** @default 512 for functions of the control asset, `engineMegabytes` for those of the engine */
  readonly memorySize?: number;
  /** Beside those of every function. @default none */
  readonly environment?: Readonly<Record<string, string>>;
  /** Calls at the same time. @default as many as the account allows */
  readonly concurrency?: number;
}

/**
 * One virtual CPU (AWS Lambda Developer Guide, "Configure Lambda function memory"): the reading process works on one core, more
 * would idle; see docs/aws-sizing.md.
 */
export const engineMegabytes = 1769;

const controlMegabytes = 512;

/** Unpacked archives lie on the function's own disk, up to `limits.bytesPerArchive`, beside the archive itself. */
const engineDisk = Size.gibibytes(3);

/** Makes the deployment's functions, each named by its folder under `functions/`. */
export class FunctionMaker {
  readonly #props: FunctionMakerProps;
  readonly #codes: Readonly<Record<keyof Assets, Code>>;

  constructor(props: FunctionMakerProps) {
    this.#props = props;
    this.#codes = { engine: Code.fromAsset(props.assets.engine), control: Code.fromAsset(props.assets.control) };
  }

  /** A function that reads files. */
  engine(scope: Construct, folder: string, options: FunctionOptions): Function {
    return this.#make(scope, { folder, asset: 'engine' }, { memorySize: engineMegabytes, ...options });
  }

  /** Any other. */
  control(scope: Construct, folder: string, options: FunctionOptions): Function {
    return this.#make(scope, { folder, asset: 'control' }, { memorySize: controlMegabytes, ...options });
  }

  #make(
    scope: Construct,
    { folder, asset }: { folder: string; asset: keyof Assets },
    { concurrency, ...options }: FunctionOptions,
  ): Function {
    const { architecture, environment, logRetention } = this.#props;
    const name = constructName(folder);
    const logGroup = new LogGroup(scope, `${name}Logs`, {
      retention: logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // Not CDK's own role, which may write into every log group of the account.
    const role = new Role(scope, `${name}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    allow(role, ['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroup.logGroupArn]);
    acknowledgeWildcard(
      role,
      '*',
      'X-Ray takes traces, and Textract pages, for no resource: AWS offers no narrower grant.',
    );
    return new Function(scope, name, {
      ...options,
      role,
      runtime: Runtime.NODEJS_24_X,
      architecture,
      code: this.#codes[asset],
      handler: `functions/${folder}/handler.handler`,
      environment: { ...environment, ...options.environment },
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
      ...(asset === 'engine' ? { ephemeralStorageSize: engineDisk } : {}),
      ...(concurrency === undefined ? {} : { reservedConcurrentExecutions: concurrency }),
    });
  }
}

/** `open-file` → `OpenFile`. */
function constructName(folder: string): string {
  return folder.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}
