import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { z } from 'zod';
import { type Scenario } from '../scenario.ts';

const sample = 'Formulaires/Capture d’écran acte de naissance.png';
const batch = 'plain-drop';

const resultLineSchema = z.looseObject({ source: z.string() });

export const scenario: Scenario = {
  name: 'a file dropped into a tenant’s prefix gets a result object of its own',
  place: 10,
  async run({ assert, clients: { s3 }, output, repository, tenant, until }) {
    const bytes = await readFile(join(repository, 'samples/batch', sample));
    const upload = { Bucket: output('UploadsBucket'), Key: `drop/${tenant}/${batch}/${sample}`, Body: bytes };
    await s3.send(new PutObjectCommand(upload));

    const Bucket = output('DerivedBucket');
    const found = await until('the result object', async () => {
      const { Contents: [first] = [] } = await s3.send(
        new ListObjectsV2Command({ Bucket, Prefix: `results/${tenant}/${batch}/` }),
      );
      if (first === undefined) return undefined;
      const { Body: body } = await s3.send(new GetObjectCommand({ Bucket, Key: first.Key }));
      return body?.transformToString();
    });

    const lines = found.trim().split('\n');
    assert.equal('one line for a file with no file inside', lines.length, 1);
    const line = resultLineSchema.parse(JSON.parse(lines[0] ?? ''));
    assert.equal('it names its source', line.source, sample);
  },
};
