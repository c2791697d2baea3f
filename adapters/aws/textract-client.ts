import { TextractClient, type TextractClientConfig } from '@aws-sdk/client-textract';
import { requireTextractRegion } from '../../core/deploy/textract-regions.ts';

export interface TextractClientOptions {
  /** Where the pages are kept: they are read nowhere else. */
  readonly region: string;
  /** Calls for one page at most, the first included: the SDK waits longer before each, and slows down all of them together. */
  readonly maxAttempts: number;
  /** See {@link requireTextractRegion}. @default false */
  readonly outsideUnion?: boolean;
  /** Of a stand-in. @default the service's own in the region */
  readonly endpoint?: string;
  /** @default the SDK's chain: the role of the function */
  readonly credentials?: TextractClientConfig['credentials'];
}

/** Milliseconds to connect, and without an answer: a page takes a second or two. */
const patience = { connectionTimeout: 5_000, requestTimeout: 30_000 };

/**
 * Calls the service in the region of the deployment only. What AWS does with pages there hangs on the organisation's opt-out
 * policy for AI services, see docs/adr/0012.
 *
 * @throws LiasseError `configuration-invalid` where Textract is not offered.
 */
export function textractClient({
  region,
  maxAttempts,
  outsideUnion,
  endpoint,
  credentials,
}: TextractClientOptions): TextractClient {
  requireTextractRegion(region, outsideUnion);
  return new TextractClient({
    region,
    maxAttempts,
    retryMode: 'adaptive',
    requestHandler: { ...patience, throwOnRequestTimeout: true },
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(credentials === undefined ? {} : { credentials }),
  });
}
