import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { modelFolders } from '../adapters/onnx/installed-models.ts';
import { modelCard } from '../core/model-card/model-card.ts';
import { modelFactsSchema } from '../core/model-card/model-facts.ts';
import { transparencyRecord } from '../core/model-card/transparency-record.ts';
import { classCard } from '../core/taxonomy/class-card.ts';
import { packageRoot } from './package-root.ts';

// `npm run model-card`: prints the model card, the transparency record and a card a class; --write renews them in docs/.

const { values } = parseArgs({ options: { write: { type: 'boolean' } } });
const manifest = join(packageRoot, 'models', modelFolders.classifier, 'manifest.json');
const facts = modelFactsSchema.parse(JSON.parse(readFileSync(manifest, 'utf8')));
const cards = facts.classes.map((own): [string, string] => [
  join('classes', `${own.label}.md`),
  classCard(own, facts.classes, facts.backing[own.label]),
]);
const pages = new Map([['model-card.md', modelCard(facts)], ['transparency.md', transparencyRecord(facts)], ...cards]);

if (values.write === true) mkdirSync(join(packageRoot, 'docs', 'classes'), { recursive: true });

for (const [name, text] of pages) {
  if (values.write === true) writeFileSync(join(packageRoot, 'docs', name), text);
  else process.stdout.write(text);
}
