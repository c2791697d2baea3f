import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { sourceMetadata } from '../../core/intake/upload-key.ts';
import { type UploadGrant, type UploadGrants } from '../../core/ports/upload-grants.ts';

/** How long a form or a link is good for, seconds. */
const lifetime = 300;

export interface S3UploadGrantsOptions {
  readonly client: S3Client;
  readonly uploads: string;
  readonly derived: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Presigned POST policies: one exact key, one source, a size range, five minutes. */
export class S3UploadGrants implements UploadGrants {
  readonly #options: S3UploadGrantsOptions;

  constructor(options: S3UploadGrantsOptions) {
    this.#options = options;
  }

  async grant(key: string, { bytes, source }: { bytes: number; source: string }): Promise<UploadGrant> {
    const { uploads, now } = this.#options;
    const name = `x-amz-meta-${sourceMetadata}`;
    const encoded = Buffer.from(source, 'utf8').toString('base64url');
    const { url, fields } = await createPresignedPost(this.#options.client, {
      Bucket: uploads,
      Key: key,
      Expires: lifetime,
      Fields: { [name]: encoded },
      Conditions: [
        ['eq', '$key', key],
        ['eq', `$${name}`, encoded],
        ['content-length-range', 0, bytes],
      ],
    });
    return { url, fields, expiresAt: new Date(now() + lifetime * 1000).toISOString() };
  }

  async link(resultKey: string): Promise<string> {
    const { client, derived } = this.#options;
    return getSignedUrl(client, new GetObjectCommand({ Bucket: derived, Key: resultKey }), { expiresIn: lifetime });
  }
}
