import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parseDeployConfig } from '../../../core/deploy/parse-deploy-config.ts';

const least = { region: 'eu-west-3', tenants: ['mairie-exemple'] };

const parsed = (answers: object) => parseDeployConfig(JSON.stringify({ ...least, ...answers }));

test('a region and a tenant are enough', () => {
  expect(parsed({})).toMatchObject({
    ...{ name: 'liasse', ocr: 'onnx', architecture: 'arm64', alarmEmail: null, aiServicesOptOut: false },
    retentionDays: { default: 365 },
    concurrency: { reading: null, rangesPerFile: 10 },
  });
});

test('the example of the repository is accepted', () => {
  const example = readFileSync(new URL('../../../liasse.deploy.example.json', import.meta.url), 'utf8');
  expect(parseDeployConfig(example)).toMatchObject({ tenants: ['mairie-exemple'] });
});

test.each<[string, object, string]>([
  ['a region outside the Union', { region: 'eu-west-2' }, 'dites pourquoi dans « outsideUnionBecause »'],
  ['a name with capitals', { name: 'Mairie' }, '- « name » : valeur absente ou hors de ce qui est permis'],
  ['another engine', { ocr: 'tesseract' }, 'Valeurs possibles : onnx, textract.'],
  ['no tenant at all', { tenants: [] }, '- « tenants »'],
  ['a retention without default', { retentionDays: { facture: 10 } }, '- « retentionDays.default »'],
  ['a key that nobody knows', { tenant: 'mairie' }, 'clé inconnue « tenant »'],
  ['a webhook of no tenant', { webhooks: [webhookOf('autre')] }, '« autre » n’est pas dans « tenants »'],
  ['a webhook without TLS', { webhooks: [{ ...webhookOf('mairie-exemple'), url: 'http://a.test/' }] }, 'webhooks.0.url'],
  ['Textract without the opt-out', { ocr: 'textract' }, 'politique d’exclusion des services d’IA'],
  ['Textract for some batches without the opt-out', { textractPerBatch: true }, '- « aiServicesOptOut » : Textract demande'],
  ['Textract where it is not', { region: 'eu-north-1', ocr: 'textract', aiServicesOptOut: true }, 'Textract ne peut pas être appelé dans la région « eu-north-1 »'],
])('refuses %s', (_, answers, sentence) => {
  expect(() => parsed(answers)).toThrow(sentence);
}); // prettier-ignore

test('says all that is wrong at once', () => {
  expect(() => parsed({ ocr: 'aucun', monthlyBudget: 0 })).toThrow(/« ocr »[^]*« monthlyBudget »/);
});

test.each<[string, object]>([
  ['Textract, once the organisation has opted out', { ocr: 'textract', aiServicesOptOut: true }],
  ['a region outside the Union, with a reason', { region: 'ca-central-1', outsideUnionBecause: 'papers of the consulate in Montréal' }],
])('accepts %s', (_, answers) => {
  expect(parsed(answers)).toMatchObject(answers);
}); // prettier-ignore

function webhookOf(tenant: string): object {
  const secretArn = 'arn:aws:secretsmanager:eu-west-3:111122223333:secret:liasse-webhook-AbCdEf';
  return { name: 'logiciel', tenant, url: 'https://mairie.exemple.test/', secretArn };
}
