import { type Assertions } from './assertions.ts';
import { type AwsClients } from './emulator/aws-clients.ts';
import { type Deployment, type StackOutputs } from './emulator/deployment.ts';
import { type Installation } from './emulator/installation.ts';
import { type until } from './emulator/until.ts';
import { type TextractControl } from './textract/textract-control.ts';

/** What a scenario has at hand. */
export interface ScenarioContext {
  readonly assert: Assertions;
  readonly clients: AwsClients;
  readonly deployment: Deployment;
  /** Its process, whose descendants are the functions at work. */
  readonly emulator: { readonly pid: number };
  /** Of the emulator. */
  readonly endpoint: string;
  readonly installation: Installation;
  /** Value of an output of the stacks. @throws Error when none has it. */
  readonly output: (name: string) => string;
  /** Takes the outputs of another deployment: a scenario that deploys again says so. */
  readonly redeployed: (outputs: StackOutputs) => void;
  /** Absolute, of the repository. */
  readonly repository: string;
  /** Says something under the scenario's line: a figure worth reading. */
  readonly say: (line: string) => void;
  /** Absolute, a folder to write in; deleted at the end. */
  readonly scratch: string;
  readonly textract: TextractControl;
  /** A tenant that no other scenario uses. */
  readonly tenant: string;
  readonly until: typeof until;
}

/** One thing shown on the deployed app. */
export interface Scenario {
  /** A sentence of behaviour. */
  readonly name: string;
  /** Scenarios run by rising place: those that break or upgrade the stacks come late. @default 50 */
  readonly place?: number;
  /** May throw: that is a failure like any other. */
  run(context: ScenarioContext): Promise<void>;
}
