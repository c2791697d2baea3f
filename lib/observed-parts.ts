import { type Analysis } from './analysis.ts';
import { type Api } from './api.ts';
import { type Deployment } from './deployment.ts';
import { type Intake } from './intake.ts';
import { type Maintenance } from './maintenance.ts';
import { type Webhooks } from './webhooks.ts';

/** What is watched. */
export interface ObservedParts {
  readonly deployment: Deployment;
  readonly intake: Intake;
  readonly analysis: Analysis;
  readonly maintenance: Maintenance;
  readonly webhooks: Webhooks;
  readonly api: Api;
}
