import { PutObjectCommand } from '@aws-sdk/client-s3';
import { type BatchManifest } from '../../core/intake/batch-manifest.ts';
import { batchManifestName, dropKey } from '../../core/intake/upload-key.ts';
import { type BatchId } from '../../core/ports/batch-ledger.ts';
import { type ScenarioContext } from './scenario.ts';

const sentAtOnce = 20;

/** Drops a manifest and then files, as a synchronised folder would. @param files - contents by source. */
export async function dropBatch(
  id: BatchId,
  { engine, files }: { engine?: BatchManifest['engine']; files: ReadonlyMap<string, Uint8Array> },
  { clients: { s3 }, output }: Pick<ScenarioContext, 'clients' | 'output'>,
): Promise<void> {
  const Bucket = output('UploadsBucket');
  const manifest: BatchManifest = engine === undefined ? { files: files.size } : { files: files.size, engine };
  const Body = JSON.stringify(manifest);
  await s3.send(new PutObjectCommand({ Bucket, Key: dropKey(id, batchManifestName), Body }));
  const waiting = [...files].values();
  const send = async (): Promise<void> => {
    for (const [source, content] of waiting)
      await s3.send(new PutObjectCommand({ Bucket, Key: dropKey(id, source), Body: content }));
  };
  await Promise.all(Array.from({ length: sentAtOnce }, send));
}
