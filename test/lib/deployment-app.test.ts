import { expect, test } from '@jest/globals';
import { testApp, webhooks } from '../fixtures/deployed-stacks.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const folder = temporaryFolder();

test.each<[string, Record<string, unknown>]>([
  ['the least', {}],
  ['an alarm address, a reserve, x86_64', { alarmEmail: 'a@exemple.test', architecture: 'x86_64', concurrency: { reading: 4 } }], // prettier-ignore
  ['Textract', { ocr: 'textract', aiServicesOptOut: true }],
  ['webhooks, Textract where a batch asks for it', { webhooks, textractPerBatch: true, aiServicesOptOut: true }],
  ['users of an issuer elsewhere', { identity: { issuer: 'https://connexion.exemple.test/', audience: ['liasse'], tenantClaim: 'tenant' } }], // prettier-ignore
])('cdk-nag finds nothing that is not answered: %s', (_, answers) => {
  // Throws on findings.
  const assembly = testApp(folder, { name: 'essai', ...answers }).synth();
  expect(assembly.stacks.map(({ stackName }) => stackName)).toEqual(['essai-state', 'essai-compute']);
});

test('both stacks bear the deployment’s tag, by which the budget counts', () => {
  const { stacks } = testApp(folder, { name: 'essai' }).synth();
  expect(stacks.map(({ tags }) => tags)).toEqual([{ liasse: 'essai' }, { liasse: 'essai' }]);
});

test('more than a function can be told is refused at synth, in French', () => {
  const tenants = Array.from({ length: 60 }, (_, index) => `commune-de-${index}`.padEnd(24, 'x'));
  const labels = Array.from({ length: 60 }, (_, index) => [`classe_propre_${index}`, 3650]);
  const answers = { tenants, retentionDays: { default: 365, ...Object.fromEntries(labels) } };
  expect(() => testApp(folder, answers)).toThrow(
    /« tenants » et « retentionDays » sont trop longs.*deux déploiements/u,
  );
  expect(() => testApp(folder, { tenants })).not.toThrow();
});
