import { batchNameSchema, tenantSchema } from './names.ts';

/** What the key of an object in the uploads bucket says. */
export type UploadKey =
  /** `drop/<tenant>/<batch>/<path>`: put there by hand or by a synchronised folder; the path is the source. */
  | { readonly kind: 'drop'; readonly tenant: string; readonly batch: string; readonly path: string }
  /** `post/<tenant>/<batch>/<id>`: sent through a form; its source is in its metadata. */
  | { readonly kind: 'post'; readonly tenant: string; readonly batch: string; readonly id: string }
  /** `drop/<tenant>/<batch>/.liasse-batch.json`: says how many files the batch has. */
  | { readonly kind: 'manifest'; readonly tenant: string; readonly batch: string }
  | { readonly kind: 'unknown' };

export const batchManifestName = '.liasse-batch.json';

/** Metadata (x-amz-meta-…) that carries the source of a file sent through a form, UTF-8 in base64url. */
export const sourceMetadata = 'liasse-source';

/** @param key - of the object, decoded. A key that is none of ours, or a folder's placeholder, is `unknown`. */
export function parseUploadKey(key: string): UploadKey {
  const [kind, tenant, batch, ...rest] = key.split('/');
  const path = rest.join('/');
  const named = tenantSchema.safeParse(tenant).success && batchNameSchema.safeParse(batch).success;
  if (!named || tenant === undefined || batch === undefined || path === '' || path.endsWith('/'))
    return { kind: 'unknown' };
  if (kind === 'post') return { kind, tenant, batch, id: path };
  if (kind !== 'drop') return { kind: 'unknown' };
  return path === batchManifestName ? { kind: 'manifest', tenant, batch } : { kind, tenant, batch, path };
}

export function dropKey({ tenant, batch }: { tenant: string; batch: string }, path: string): string {
  return `drop/${tenant}/${batch}/${path}`;
}

export function postKey({ tenant, batch }: { tenant: string; batch: string }, id: string): string {
  return `post/${tenant}/${batch}/${id}`;
}
