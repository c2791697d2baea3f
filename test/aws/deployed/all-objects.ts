import {
  GetObjectCommand,
  ListBucketsCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  type S3Client,
} from '@aws-sdk/client-s3';

/** One version of an object, or the mark of its deletion. */
export interface StoredObject {
  readonly bucket: string;
  readonly key: string;
  readonly versionId: string | undefined;
  readonly isMark: boolean;
}

/** Every version and every mark of a deletion in every bucket of the account; a bucket without versions has one of each object. */
export async function allObjects(s3: S3Client): Promise<StoredObject[]> {
  const { Buckets: buckets = [] } = await s3.send(new ListBucketsCommand({}));
  const found: StoredObject[] = [];
  for (const { Name: bucket = '' } of buckets) found.push(...(await objectsOf(s3, bucket)));
  return found;
}

/** The text of an object, its bytes taken for Latin-1: what is searched for is ASCII. */
export async function contentOf(s3: S3Client, { bucket, key, versionId }: StoredObject): Promise<string> {
  const command = new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: versionId });
  const { Body: body } = await s3.send(command);
  return Buffer.from((await body?.transformToByteArray()) ?? []).toString('latin1');
}

async function objectsOf(s3: S3Client, bucket: string): Promise<StoredObject[]> {
  const found: StoredObject[] = [];
  let from: { KeyMarker?: string; VersionIdMarker?: string } | undefined = {};
  while (from !== undefined) {
    const page: ListObjectVersionsCommandOutput = await s3.send(
      new ListObjectVersionsCommand({ Bucket: bucket, ...from }),
    );
    for (const { Key: key = '', VersionId: versionId } of page.Versions ?? [])
      found.push({ bucket, key, versionId, isMark: false });
    for (const { Key: key = '', VersionId: versionId } of page.DeleteMarkers ?? [])
      found.push({ bucket, key, versionId, isMark: true });
    from = nextOf(page);
  }
  return found;
}

function nextOf(page: ListObjectVersionsCommandOutput): { KeyMarker?: string; VersionIdMarker?: string } | undefined {
  const { IsTruncated: goesOn = false, NextKeyMarker: KeyMarker, NextVersionIdMarker: VersionIdMarker } = page;
  if (!goesOn || KeyMarker === undefined) return undefined;
  return VersionIdMarker === undefined ? { KeyMarker } : { KeyMarker, VersionIdMarker };
}
