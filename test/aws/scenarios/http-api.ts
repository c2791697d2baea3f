import { z } from 'zod';
import { fileResultSchema } from '../../../core/file-result.ts';
import { letterLines, nativePdf } from '../../fixtures/native-pdf.ts';
import { HttpApi } from '../deployed/http-api.ts';
import { signedInUser } from '../deployed/signed-in-user.ts';
import { TenantBatch } from '../deployed/tenant-batch.ts';
import { type Scenario, type ScenarioContext } from '../scenario.ts';

const name = 'par-http';
const source = 'Demande de Mme Lefèvre.pdf';

const grantSchema = z.object({ url: z.url(), fields: z.record(z.string(), z.string()), expiresAt: z.iso.datetime() });
type Grant = z.infer<typeof grantSchema>;
const resultsSchema = z.object({
  files: z.array(z.object({ source: z.string(), status: z.string().optional(), results: z.url().optional() })),
});

/** Sends a form as a browser does. @returns the status of the answer. */
async function posted(
  { url, fields }: Grant,
  bytes: Uint8Array,
  changed: Record<string, string> = {},
): Promise<number> {
  const form = new FormData();
  for (const [field, value] of Object.entries({ ...fields, ...changed })) form.set(field, value);
  form.set('file', new Blob([Uint8Array.from(bytes)]));
  const { status } = await fetch(url, { method: 'POST', body: form });
  return status;
}

/** The payload says another tenant, the signature is that of the token as it was. */
function forged(token: string, tenant: string): string {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const claims = z.looseObject({}).parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  const changed = Buffer.from(JSON.stringify({ ...claims, 'custom:tenant': tenant })).toString('base64url');
  return [header, changed, signature].join('.');
}

async function refusesStrangers(context: ScenarioContext, token: string): Promise<void> {
  const { assert, tenant } = context;
  const nobody = new HttpApi(context, undefined);
  assert.equal('no token', (await nobody.get(`/batches/${name}`)).status, 401);
  const liar = new HttpApi(context, forged(token, 'tenant-1'));
  assert.equal('a forged token', (await liar.get(`/batches/${name}`)).status, 401);
  const neighbour = new HttpApi(
    context,
    await signedInUser(context, `tenant-${(Number(tenant.split('-')[1]) % 20) + 1}`),
  );
  assert.equal('another tenant’s batch', (await neighbour.get(`/batches/${name}`)).status, 404);
  assert.equal('nor its results', (await neighbour.get(`/batches/${name}/results`)).status, 404);
  const stranger = new HttpApi(context, await signedInUser(context, 'inconnu'));
  assert.equal('a tenant that the deployment does not know', (await stranger.get(`/batches/${name}`)).status, 403);
}

async function refusesChangedForms({ assert, tenant }: ScenarioContext, grant: Grant, file: Uint8Array): Promise<void> {
  assert.equal('another key', await posted(grant, file, { key: `post/${tenant}/${name}/another` }), 403);
  assert.equal('longer than asked for', await posted(grant, Buffer.concat([file, file])), 400);
  const policy = grant.fields['Policy'] ?? '';
  assert.equal('a changed policy', await posted(grant, file, { Policy: `${policy.slice(0, -8)}AAAAAAAA` }), 403);
  assert.equal('another source', await posted(grant, file, { 'x-amz-meta-liasse-source': 'QXV0cmU' }), 403);
}

export const scenario: Scenario = {
  name: 'HTTP API: a tenant’s user announces, fills, follows and fetches a batch; nobody else comes near it',
  async run(context) {
    const { assert, tenant } = context;
    const token = await signedInUser(context, tenant);
    const api = new HttpApi(context, token);
    const file = nativePdf([letterLines(1)]);
    const announced = await api.post('/batches', { batch: name, files: 1 });
    assert.equal('a batch is announced', [announced.status, announced.body], [201, { tenant, batch: name, files: 1 }]);
    assert.equal('a batch without a name is refused', (await api.post('/batches', { files: 1 })).status, 400);
    const asked = await api.post(`/batches/${name}/files`, { source, bytes: file.length });
    assert.equal('a form is given', asked.status, 201);
    const grant = grantSchema.parse(asked.body);

    await refusesChangedForms(context, grant, file);
    assert.equal('the form as it is', await posted(grant, file), 204);
    await new TenantBatch(context, name).finished(1);
    const shown = z.looseObject({ finished: z.number() }).parse((await api.get(`/batches/${name}`)).body);
    assert.equal('the batch is followed', shown.finished, 1);
    const { files } = resultsSchema.parse((await api.get(`/batches/${name}/results`)).body);
    assert.equal(
      'its file has the name it was given',
      files.map((each) => each.source),
      [source],
    );
    const link = z.url().parse(files[0]?.results);
    const result = fileResultSchema.parse(await (await fetch(link)).json());
    assert.equal('the link gives the result', [result.source, result.status], [source, 'done']);
    assert.ok('a changed link gives nothing', (await fetch(link.replace(`/${name}/`, '/autre/'))).status === 403);
    await refusesStrangers(context, token);
  },
};
