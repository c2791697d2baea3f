import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { CfnStage, HttpApi, HttpMethod, type IHttpRouteAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer, HttpUserPoolAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { type Function } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { logRetention } from './choices.ts';
import { type Deployment, grantTelling } from './deployment.ts';
import { grantReading, grantWriting } from './grants.ts';
import { cognitoTenantClaim } from './user-directory.ts';

const routes = [
  [HttpMethod.POST, '/batches'],
  [HttpMethod.POST, '/batches/{batch}/files'],
  [HttpMethod.GET, '/batches/{batch}'],
  [HttpMethod.GET, '/batches/{batch}/results'],
] as const;

/** Requests a second of all callers together, and how many may come at once. */
const throttle = { rateLimit: 100, burstLimit: 200 };

/** Batches over HTTP, for whoever holds a token of the deployment's issuer. */
export class Api extends Construct {
  readonly http: HttpApi;
  readonly function: Function;

  constructor(scope: Construct, id: string, deployment: Deployment) {
    super(scope, id);
    this.function = this.#function(deployment);
    this.http = new HttpApi(this, 'Http', {
      description: 'Batches of documents: announce, fill, follow, fetch.',
      defaultAuthorizer: authorizer(deployment),
      createDefaultStage: false,
    });
    const integration = new HttpLambdaIntegration('Function', this.function);
    for (const [method, path] of routes) this.http.addRoutes({ path, methods: [method], integration });
    this.#stage(deployment);
  }

  #function(deployment: Deployment): Function {
    const { functions, config, state } = deployment;
    const made = functions.control(this, 'api', {
      description: 'HTTP API: batches of the tenant that the token names.',
      timeout: Duration.seconds(29),
      environment: { TENANT_CLAIM: config.identity?.tenantClaim ?? cognitoTenantClaim },
    });
    grantTelling(made, deployment);
    // What its forms and links may do, its own role must be allowed to.
    grantWriting(made, state.uploads, ['post/']);
    grantReading(made, state.derived, ['results/']);
    return made;
  }

  #stage({ config }: Deployment): void {
    const accessLog = new LogGroup(this, 'Access', {
      retention: logRetention(config.logRetentionDays),
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const stage = this.http.addStage('Stage', { stageName: '$default', autoDeploy: true, throttle });
    if (!(stage.node.defaultChild instanceof CfnStage)) throw new Error('a stage is a CfnStage');
    // No path, which holds the batch's name; no address of the caller.
    const format = JSON.stringify({ id: '$context.requestId', route: '$context.routeKey', status: '$context.status' });
    stage.node.defaultChild.accessLogSettings = { destinationArn: accessLog.logGroupArn, format };
  }
}

function authorizer({ config, state }: Deployment): IHttpRouteAuthorizer {
  if (config.identity !== null) {
    return new HttpJwtAuthorizer('Issuer', config.identity.issuer, { jwtAudience: [...config.identity.audience] });
  }
  if (state.users === undefined) throw new Error('without an issuer the deployment has users of its own');
  return new HttpUserPoolAuthorizer('Users', state.users.pool, { userPoolClients: [state.users.client] });
}
