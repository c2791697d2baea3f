import { expect, test } from '@jest/globals';
import { knownLabels } from '../../../adapters/onnx/installed-models.ts';
import { modelsFolder } from '../../../bin/models-folder.ts';
import { deployConfigSchema } from '../../../core/deploy/deploy-config.ts';
import { refuseUnknownLabels } from '../../../core/deploy/refuse-unknown-labels.ts';

const configOf = (retentionDays: Record<string, number>) =>
  deployConfigSchema.parse({ region: 'eu-west-3', tenants: ['mairie'], retentionDays });

test('a retention of a label that no document can have is refused, with those that there are', async () => {
  const labels = await knownLabels(modelsFolder());
  const refuse = (): void => {
    refuseUnknownLabels(configOf({ default: 365, facture: 10, bulletin_paye: 30 }), labels);
  };
  expect(refuse).toThrow(/« bulletin_paye », que le modèle ne connaît pas.*facture, .*bulletin_paie/u);
  expect(refuse).toThrow(expect.objectContaining({ code: 'configuration-invalid' }));
  expect(refuse).not.toThrow(/« facture »/u);
});

test('labels of the model, and the default, are let through', async () => {
  const labels = await knownLabels(modelsFolder());
  const all = Object.fromEntries(labels.map((label) => [label, 30]));
  expect(() => {
    refuseUnknownLabels(configOf({ ...all, default: 365 }), labels);
  }).not.toThrow();
});
