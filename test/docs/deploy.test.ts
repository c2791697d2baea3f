import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { deployConfigSchema, unionRegions } from '../../core/deploy/deploy-config.ts';
import { textractRegions } from '../../core/deploy/textract-regions.ts';
import { pageCommands } from '../fixtures/page-steps.ts';

const page = readFileSync(new URL('../../docs/deploy.md', import.meta.url), 'utf8');

interface Property {
  readonly default?: unknown;
  readonly properties?: Record<string, Property> | undefined;
  readonly anyOf?: Property[] | undefined;
  readonly items?: Property | undefined;
}
const propertySchema: z.ZodType<Property> = z.lazy(() =>
  z.looseObject({
    default: z.unknown().optional(),
    properties: z.record(z.string(), propertySchema).optional(),
    anyOf: z.array(propertySchema).optional(),
    items: propertySchema.optional(),
  }),
);

/** Keys with pages, or rows, of their own. */
const told = ['limits', 'retentionDays'];

/** Every key of the config with its default, as the page shows both; that of a group lies in its keys. */
function keysOf({ properties = {} }: Property, before = ''): [string, string][] {
  return Object.entries(properties).flatMap(([name, property]) => {
    const key = `${before}${name}`;
    const group = [property, ...(property.anyOf ?? [])].find((each) => each.properties !== undefined);
    const own: [string, string] = [`\`${key}\``, shown(property.default)];
    if (told.includes(key)) return [own];
    if (property.items?.properties !== undefined) return [own, ...keysOf(property.items, `${key}[].`)];
    if (group === undefined) return [own];
    return [...(group === property ? [] : [own]), ...keysOf(group, `${key}.`)];
  });
}

function shown(value: unknown): string {
  return value === undefined ? '' : `\`${JSON.stringify(value)}\``;
}

/** First two cells of the rows of the table. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').slice(1, 3).map((cell) => cell.trim())); // prettier-ignore

test('docs/deploy.md lists every key of the config with its default, and no other', () => {
  const schema = propertySchema.parse(z.toJSONSchema(deployConfigSchema, { io: 'input' }));
  const wanted = keysOf(schema).map(([key, value]) => (key === '`limits`' ? [key, 'those of [limits.md](limits.md)'] : [key, value])); // prettier-ignore
  expect(rows).toEqual(wanted);
});

test('it names the regions that need no reason', () => {
  const row = page.split('\n').find((line) => line.startsWith('| `region`')) ?? '';
  expect([...row.matchAll(/`(eu-[a-z]+-\d)`/g)].map(([, region]) => region)).toEqual([...unionRegions]);
  expect(unionRegions).toEqual(expect.arrayContaining([...textractRegions.union]));
});

test('each block of commands is a step that the checks run, or says why it is not', () => {
  const { steps, notRun, unmarked } = pageCommands(page);
  expect(unmarked).toEqual([]);
  expect(notRun).toHaveLength(4);
  expect(steps.map(({ name }) => name)).toEqual([
    ...['install', 'bootstrap', 'deploy', 'submit', 'watch', 'fetch', 'user'],
    ...['remove compute', 'remove state'],
  ]);
});

test('what it points at is there', () => {
  const links = [...page.matchAll(/\]\((?!http|#)([^)#]+)/g)].map(([, path = '']) => path);
  const missing = links.filter((path) => !existsSync(new URL(`../../docs/${path}`, import.meta.url)));
  expect(missing).toEqual([]);
});
