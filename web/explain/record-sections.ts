/** A part of the record: its title, then paragraphs and tables in their order. */
export interface RecordSection {
  readonly title: string;
  readonly blocks: readonly RecordBlock[];
}

export type RecordBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] };

/**
 * The parts of the record, from the Markdown that the program generates: headings of the second level, paragraphs, and
 * tables, whose two first lines (heads and rule) say nothing that the reader needs.
 */
export function recordSections(markdown: string): RecordSection[] {
  return markdown
    .split(/^## /mu)
    .slice(1)
    .map((section) => {
      const [title = '', ...lines] = section.split('\n');
      return { title: title.trim(), blocks: blocksOf(lines) };
    })
    .filter(({ blocks }) => blocks.length > 0);
}

/** Whether a part holds settings for engineers (names with a point), which a citizen may skip. */
export function isTechnical(block: RecordBlock): boolean {
  return block.kind === 'rows' && block.rows.every(([name = '']) => /^[a-z][\w]*(\.[\w-]+)*$/iu.test(name));
}

function blocksOf(lines: readonly string[]): RecordBlock[] {
  const chunks = lines.join('\n').split(/\n{2,}/u);
  return chunks.flatMap((chunk): RecordBlock[] => {
    const text = chunk.trim();
    if (text === '') return [];
    if (!text.startsWith('|')) return [{ kind: 'text', text: text.replaceAll(/[`*]/gu, '').replaceAll('\n', ' ') }];
    const rows = text.split('\n').slice(2).map(cellsOf);
    return [{ kind: 'rows', rows }];
  });
}

/** A bar within a cell is written `\|`. */
function cellsOf(line: string): string[] {
  const cells = line.split(/(?<!\\)\|/u).slice(1, -1);
  return cells.map((cell) => cell.trim().replaceAll('\\|', '|').replaceAll('`', ''));
}
