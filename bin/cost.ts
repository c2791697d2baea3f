import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { estimateCost } from '../core/cost/cost-estimate.ts';
import { costPage } from '../core/cost/cost-page.ts';
import { measuredFiguresSchema } from '../core/cost/measured-figures.ts';
import { referenceMixes } from '../core/cost/reference-mixes.ts';
import { packageRoot } from './package-root.ts';

// `npm run cost`: prints what 1,000 pages cost on AWS; --json for programs, --write to renew docs/cost.md.

const { values } = parseArgs({ options: { json: { type: 'boolean' }, write: { type: 'boolean' } } });

const figures: unknown = JSON.parse(readFileSync(join(packageRoot, 'docs', 'aws-figures.json'), 'utf8'));
const measured = measuredFiguresSchema.parse(figures);
const report = { measured, estimates: referenceMixes.map((mix) => estimateCost(mix, measured)) };

if (values.json === true) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
else process.stdout.write(costPage(report));
if (values.write === true) renewPage(join(packageRoot, 'docs', 'cost.md'));

/** What stands before the mark is written by hand. */
function renewPage(path: string): void {
  const mark = '<!-- from here on written by: npm run cost -- --write -->\n';
  const [byHand = ''] = readFileSync(path, 'utf8').split(mark);
  writeFileSync(path, `${byHand}${mark}\n${costPage(report)}`);
}
