import { randomUUID } from 'node:crypto';
import { S3Client } from '@aws-sdk/client-s3';
import { type APIGatewayProxyEventV2WithJWTAuthorizer, type APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { S3UploadGrants } from '../../adapters/aws/s3-upload-grants.ts';
import { type ApiAnswer, apiProblem } from '../../core/api/api-answer.ts';
import { batchApi } from '../../core/api/batch-api.ts';
import { controlPorts, now } from '../ports/control-ports.ts';
import { faultOf } from '../ports/each-record.ts';
import { flushMetrics, logger } from '../ports/telemetry.ts';

const { ledger, settlement, settings, buckets } = controlPorts(process.env);
const tenantClaim = process.env['TENANT_CLAIM'] ?? '';
// A server that stands in for AWS has no host name a bucket.
const client = new S3Client({ forcePathStyle: process.env['AWS_ENDPOINT_URL'] !== undefined });
const grants = new S3UploadGrants({
  client,
  uploads: buckets.uploads.name,
  derived: buckets.derived.name,
  now: Date.now,
});

/** HTTP API behind the JWT authoriser: batches of the tenant that the token names. */
export async function handler(
  event: APIGatewayProxyEventV2WithJWTAuthorizer,
): Promise<APIGatewayProxyStructuredResultV2> {
  const answered = await answerTo(event);
  logger.info('answered', { route: event.routeKey, status: answered.status });
  flushMetrics();
  return {
    statusCode: answered.status,
    headers: { 'content-type': answered.contentType, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
    body: JSON.stringify(answered.body),
  };
}

async function answerTo(event: APIGatewayProxyEventV2WithJWTAuthorizer): Promise<ApiAnswer> {
  const tenant = event.requestContext.authorizer.jwt.claims[tenantClaim];
  if (typeof tenant !== 'string' || !settings.tenants.includes(tenant))
    return apiProblem(403, 'No tenant', `The token’s claim ${tenantClaim} names no tenant of this deployment.`);
  const { limits, engines, filesPerDayPerTenant } = settings;
  const batch = event.pathParameters?.['batch'];
  try {
    return await batchApi(
      { tenant, route: event.routeKey, body: parsedBody(event), ...(batch === undefined ? {} : { batch }) },
      {
        ...{ ledger, grants, limits, engines, filesPerDayPerTenant, now, newId: randomUUID },
        completeBatch: async (id) => settlement.completeBatch(id),
      },
    );
  } catch (error) {
    logger.error('answer failed', faultOf(error));
    return apiProblem(503, 'Try again', 'A service behind this one does not answer.');
  }
}

function parsedBody({ body, isBase64Encoded }: APIGatewayProxyEventV2WithJWTAuthorizer): unknown {
  if (body === undefined) return undefined;
  try {
    return JSON.parse(isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body);
  } catch {
    return undefined;
  }
}
