import { type FileResult } from '../file-result.ts';
import { type Kept } from './desk-records.ts';
import { type DocumentItem } from './items.ts';
import { type ArrangedDocument } from './page-plan.ts';
import { expectedCost } from './queue-rank.ts';
import { type Person } from './schemas/basics.ts';

/** What a document of a new page plan is made from. */
export interface ArrangedFrom {
  /** Documents of the file until now, at least one. */
  readonly kept: ReadonlyMap<string, Kept<DocumentItem>>;
  readonly result: FileResult | undefined;
  readonly by: Person;
  readonly at: string;
  /** For a document that goes on from none. */
  readonly newId: string;
}

/** A document of the new plan: as it was where its pages are the same, else to be looked at again. */
export function arrangedDocument(arranged: ArrangedDocument, origin: ArrangedFrom): DocumentItem {
  const from = arranged.id === null ? undefined : origin.kept.get(arranged.id)?.body;
  const pages = [...arranged.pages];
  if (from === undefined) return cutOff(arranged, origin);
  if (arranged.isSame) return { ...from, pages, label: arranged.label ?? from.label };
  return { ...from, ...toBeSeen(arranged.label ?? from.label, from.program, { ...origin, history: from.history }), pages };
} // prettier-ignore

/** A document that was part of another. */
function cutOff(arranged: ArrangedDocument, origin: ArrangedFrom): DocumentItem {
  const [like] = [...origin.kept.values()];
  if (like === undefined) throw new RangeError('a file with pages has a document');
  const program = programOf(arranged, origin.result);
  return {
    ...like.body,
    ...toBeSeen(arranged.label ?? program.label, program, { ...origin, history: [] }),
    id: origin.newId,
    program,
    pages: [...arranged.pages],
    comment: null,
  };
}

function toBeSeen(
  label: string,
  program: DocumentItem['program'],
  { by, at, history }: Pick<ArrangedFrom, 'by' | 'at'> & Pick<DocumentItem, 'history'>,
): Partial<DocumentItem> {
  const cost = expectedCost(program);
  return {
    label,
    cost,
    rank: cost,
    state: 'to-review',
    reason: { kind: 'pages', text: 'Pages arrangées par une personne.' },
    asked: 'doubt',
    decision: null,
    history: [...history, { at, by, kind: 'plan', label, comment: null }],
  };
}

/** What the program said of the first page: of these pages together it has said nothing. */
function programOf({ pages }: ArrangedDocument, result: FileResult | undefined): DocumentItem['program'] {
  const first = result?.pages.find(({ number }) => number === pages[0]?.page);
  return { label: first?.label ?? 'autre', probability: first?.probability ?? 0 };
}
