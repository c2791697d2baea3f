import { type ReactNode } from 'react';
import { type DocumentView } from '../../core/desk/schemas/document.ts';
import { type ReviewAction } from '../keys/key-map.ts';
import { Button } from '../ui/button.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { reviewWords } from '../words/review.ts';
import { useWords } from '../words/use-words.ts';
import { type PagePlan } from './page-plan.ts';
import { imageOf } from './paper-cache.ts';
import { type PageChange } from './plan-changes.ts';

interface StripProps {
  readonly paper: DocumentView;
  readonly plan: PagePlan;
  readonly page: number;
  readonly isChanged: boolean;
  readonly hint: (action: ReviewAction) => string;
  readonly onPage: (page: number) => void;
  readonly onChange: (change: PageChange) => void;
  readonly onSave: () => void;
  readonly onDrop: () => void;
}

/** The pages of the file in a row, a line where one document ends and the next begins. */
export function PageStrip(props: StripProps): ReactNode {
  const words = useWords(reviewWords);
  const { paper, plan, page, isChanged, hint, onPage } = props;
  return (
    <section className="strip" aria-label={words.pages}>
      <ol role="list" className="strip-documents">
        {plan.map(({ pages }, index) => (
          <li key={pages[0]?.page} className="strip-document" data-current={isCurrent(paper, pages) ? '' : undefined}>
            {index > 0 && <Cut page={pages[0]?.page ?? 0} />}
            {pages.map((planned) => (
              <button
                key={planned.page}
                type="button"
                className="strip-page"
                aria-pressed={planned.page === page}
                aria-label={words.pageShort(planned.page)}
                onClick={() => {
                  onPage(planned.page);
                }}
              >
                <Thumbnail file={paper.file.id} page={planned.page} rotation={planned.rotation} />
                <span className="figures">{planned.page}</span>
              </button>
            ))}
          </li>
        ))}
      </ol>
      <PageTools {...props} />
      {isChanged && (
        <p className="strip-changed" role="status">
          <span>{words.planChanged}</span>
          <Button size="small" kind="primary" hint={hint('save-plan')} onClick={props.onSave}>
            {words.planSave}
          </Button>
          <Button size="small" kind="quiet" onClick={props.onDrop}>
            {words.planDrop}
          </Button>
        </p>
      )}
    </section>
  );
}

function isCurrent(paper: DocumentView, pages: PagePlan[number]['pages']): boolean {
  return pages.some(({ page }) => paper.pages.some((own) => own.page === page));
}

function Cut({ page }: { readonly page: number }): ReactNode {
  const words = useWords(reviewWords);
  return (
    <span className="strip-cut">
      <Icon name="scissors" />
      <span className="hidden">{words.cutHere(page)}</span>
    </span>
  );
}

function Thumbnail({
  file,
  page,
  rotation,
}: {
  readonly file: string;
  readonly page: number;
  readonly rotation: number;
}): ReactNode {
  return (
    <svg className="thumbnail" viewBox="-60 -60 120 120" aria-hidden="true" focusable="false">
      <image
        href={imageOf({ file, page }, 'thumb')}
        x="-58"
        y="-58"
        width="116"
        height="116"
        transform={`rotate(${rotation})`}
      />
    </svg>
  );
}

const tools: readonly {
  readonly change: PageChange;
  readonly icon: IconName;
  readonly word: 'cut' | 'glue' | 'earlier' | 'later' | 'rotate';
}[] = [
  { change: 'cut', icon: 'scissors', word: 'cut' },
  { change: 'glue', icon: 'glue', word: 'glue' },
  { change: 'page-earlier', icon: 'previous', word: 'earlier' },
  { change: 'page-later', icon: 'next', word: 'later' },
  { change: 'rotate', icon: 'rotate', word: 'rotate' },
];

function PageTools({ hint, onChange }: StripProps): ReactNode {
  const words = useWords(reviewWords);
  return (
    <div className="strip-tools" role="group" aria-label={words.pages}>
      {tools.map(({ change, icon, word }) => (
        <Button
          key={change}
          kind="quiet"
          size="small"
          icon={icon}
          hint={hint(change)}
          aria-label={words[word]}
          title={words[word]}
          onClick={() => {
            onChange(change);
          }}
        >
          <span className="tool-word">{words[word]}</span>
        </Button>
      ))}
    </div>
  );
}
