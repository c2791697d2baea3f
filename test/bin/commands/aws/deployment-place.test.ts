import { expect, test } from '@jest/globals';
import { deploymentPlace } from '../../../../bin/commands/aws/deployment-place.ts';

const config = '{"name": "labo", "region": "eu-west-1", "tenants": ["mairie"]}';
const environment = { LIASSE_DEPLOYMENT: 'prod', AWS_REGION: 'eu-central-1' };

test.each([
  [
    'the command line comes first',
    { name: 'x', region: 'eu-south-1' },
    environment,
    config,
    { name: 'x', region: 'eu-south-1' },
  ],
  ['then the environment', {}, environment, config, { name: 'prod', region: 'eu-central-1' }],
  ['then the deploy config of the folder', {}, {}, config, { name: 'labo', region: 'eu-west-1' }],
  ['each is looked for on its own', { name: 'x' }, {}, config, { name: 'x', region: 'eu-west-1' }],
  ['then « liasse », in the region of the profile', {}, {}, undefined, { name: 'liasse', region: undefined }],
  [
    'a config that is wrong does not matter where it is not needed',
    {},
    environment,
    '{',
    { name: 'prod', region: 'eu-central-1' },
  ],
])('%s', (_, options, variables, text, place) => {
  expect(deploymentPlace(options, variables, text)).toEqual(place);
});

test('a config that is needed and wrong is said', () => {
  expect(() => deploymentPlace({}, {}, '{"region": "eu-west-1"}')).toThrow(/« tenants »/);
});
