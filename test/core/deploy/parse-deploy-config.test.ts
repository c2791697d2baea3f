import { expect, test } from '@jest/globals';
import { unionRegions } from '../../../core/deploy/deploy-config.ts';
import { parseDeployConfig } from '../../../core/deploy/parse-deploy-config.ts';

const least = { region: 'eu-west-3', tenants: ['mairie'] };
const webhook = {
  name: 'ged',
  tenant: 'mairie',
  url: 'https://ged.example/liasse',
  secretArn: 'arn:aws:secretsmanager:eu-west-3:123456789012:secret:ged',
};
const parse = (config: unknown) => parseDeployConfig(JSON.stringify(config));

test('two lines are enough, all else has a default', () => {
  expect(parse(least)).toMatchObject({
    ...{ name: 'liasse', ocr: 'onnx', architecture: 'arm64', retentionDays: { default: 365 }, pagesPerRange: 8 },
    concurrency: { reading: null, rangesPerFile: 10, filesInFlightPerTenant: 200 },
    limits: { archiveLevels: 3 },
    webhooks: [],
    identity: null,
  });
});

test.each([...unionRegions])('%s lies in the Union', (region) => {
  expect(parse({ ...least, region }).region).toBe(region);
});

test('another region is taken with a reason', () => {
  const outsideUnionBecause = 'Collectivité d’outre-mer, données locales';
  expect(parse({ ...least, region: 'eu-west-2', outsideUnionBecause }).region).toBe('eu-west-2');
});

test.each([
  {
    why: 'a region outside',
    more: { region: 'eu-central-2' },
    says: '« region » : eu-central-2 n’est pas dans l’Union européenne',
  },
  {
    why: 'a reason too short',
    more: { region: 'us-east-1', outsideUnionBecause: 'parce que' },
    says: '« outsideUnionBecause »',
  },
  { why: 'no region', more: { region: 'paris' }, says: '« region »' },
  { why: 'no tenant', more: { tenants: [] }, says: '« tenants »' },
  { why: 'a tenant in capitals', more: { tenants: ['Mairie'] }, says: '« tenants.0 »' },
  { why: 'an unknown key', more: { regoin: 'x' }, says: 'clé inconnue « regoin »' },
  { why: 'an unknown engine', more: { ocr: 'tesseract' }, says: '« ocr »' },
  {
    why: 'an unknown key inside',
    more: { concurrency: { reeding: 1 } },
    says: '« concurrency » : clé inconnue « reeding »',
  },
  {
    why: 'a webhook of nobody',
    more: { webhooks: [{ ...webhook, tenant: 'ccas' }] },
    says: '« webhooks.0.tenant » : « ccas » n’est pas dans « tenants »',
  },
  {
    why: 'a webhook without TLS',
    more: { webhooks: [{ ...webhook, url: 'http://ged.example' }] },
    says: '« webhooks.0.url »',
  },
  {
    why: 'a secret in clear',
    more: { webhooks: [{ ...webhook, secretArn: 'whsec_x' }] },
    says: '« webhooks.0.secretArn »',
  },
  { why: 'no budget', more: { monthlyBudget: 0 }, says: '« monthlyBudget »' },
  { why: 'an address that is none', more: { alarmEmail: 'mairie' }, says: '« alarmEmail »' },
  { why: 'a retention of no day', more: { retentionDays: { default: 0 } }, says: '« retentionDays.default »' },
  {
    why: 'an issuer without TLS',
    more: { identity: { issuer: 'http://a.b', audience: ['x'], tenantClaim: 't' } },
    says: '« identity.issuer »',
  },
  { why: 'a name too long', more: { name: 'a'.repeat(21) }, says: '« name »' },
])('$why is refused in French', ({ more, says }) => {
  const refuse = (): unknown => parse({ ...least, ...more });
  expect(refuse).toThrow(says);
  expect(refuse).toThrow('Le fichier de déploiement ne convient pas :');
  expect(refuse).not.toThrow(/Invalid|expected|Too /u);
  expect(refuse).toThrow(expect.objectContaining({ code: 'configuration-invalid' }));
});

test('every thing that is wrong is said', () => {
  expect(() => parse({ tenants: [], name: 'É', x: 1 })).toThrow(
    /« name »[\s\S]*« region »[\s\S]*« tenants »[\s\S]*« x »/u,
  );
});

test('what is not JSON is refused', () => {
  expect(() => parseDeployConfig('{')).toThrow('n’est pas du JSON');
});
