import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { awsExamples } from '../../bin/terminal/aws-examples.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(`${root}docs/operate.md`, 'utf8');
const anchors = [...page.matchAll(/^#+ (.*)$/gmu)].map(([, title = '']) =>
  title.toLowerCase().replace(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-'),
); // prettier-ignore

/** Sections of the runbook that the program sends people to. */
function pointedAt(folder: string): string[] {
  const files = readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  return files.flatMap((name) => {
    const text = readFileSync(`${root}${folder}/${name}`, 'utf8');
    return [...text.matchAll(/operate\.md#([\w-]+)|section: '(\w+)'|page\('(\w+)'\)/g)].map((found) =>
      found.slice(1).join(''),
    );
  });
}

test('every section that a message points at is there', () => {
  const sections = [...pointedAt('bin'), ...pointedAt('adapters')];
  expect(sections).toContain('intakedlq');
  expect(sections.filter((section) => !anchors.includes(section))).toEqual([]);
});

test.each([
  'IntakeDlq',
  'SettleDlq',
  'WebhookDlq',
  'AnalysisFailed',
  'Unaccounted',
  'OldestWaiting',
  'FilesFailed',
  'StartAnalysisErrors',
  'Budget',
])('the alarm %s has its section', (alarm) => {
  expect(page).toMatch(new RegExp(`^### ${alarm}$`, 'm'));
});

test('every command that the runbook shows exists', () => {
  const shown = [...page.matchAll(/npx liasse aws (\w+)/g)].map(([, command = '']) => command);
  expect(new Set(shown)).toEqual(new Set(Object.keys(awsExamples).filter((name) => name !== 'aws')));
});
