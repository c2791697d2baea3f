import { expect, test } from '@jest/globals';
import { requireTextractRegion, textractRegions } from '../../../core/deploy/textract-regions.ts';

test.each(textractRegions.union)('%s is in the Union and has Textract', (region) => {
  expect(() => {
    requireTextractRegion(region);
  }).not.toThrow();
});

test.each(['eu-north-1', 'eu-south-1', 'eu-west-2', 'us-east-1', '', 'EU-WEST-3'])(
  '« %s » is refused with the regions to choose from',
  (region) => {
    expect(() => {
      requireTextractRegion(region);
    }).toThrow(/eu-west-3, eu-central-1, eu-west-1, eu-south-2.*onnx/);
  },
);

test('a region outside the Union is taken where the deployment says so, if Textract is there', () => {
  expect(() => {
    requireTextractRegion('eu-west-2', true);
  }).not.toThrow();
  expect(() => {
    requireTextractRegion('sa-east-1', true);
  }).toThrow(expect.objectContaining({ code: 'configuration-invalid' }));
});
