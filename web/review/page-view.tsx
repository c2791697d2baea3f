import { type ReactNode } from 'react';
import { type DocumentView } from '../../core/desk/schemas/document.ts';
import { Button } from '../ui/button.tsx';
import { useWords } from '../words/use-words.ts';
import { reviewWords } from '../words/review.ts';
import { pagesOf, type PagePlan } from './page-plan.ts';
import { PagePicture } from './page-picture.tsx';
import { PageText } from './page-text.tsx';
import { type Zoom } from './use-zoom.ts';

interface PageViewProps {
  readonly paper: DocumentView;
  readonly plan: PagePlan;
  readonly page: number;
  readonly zoom: Zoom;
  readonly asText: boolean;
  readonly clear: boolean;
  readonly onText: () => void;
  readonly onStep: (step: 1 | -1) => void;
}

/** The paper: the biggest thing on the screen. */
export function PageView({ paper, plan, page, zoom, asText, clear, onText, onStep }: PageViewProps): ReactNode {
  const words = useWords(reviewWords);
  const { within, level, fit, zoomIn, zoomOut } = zoom;
  const pages = pagesOf(plan);
  const planned = pages.find((one) => one.page === page) ?? { page, rotation: 0 as const };
  const hasImage = paper.pages.find((one) => one.page === page)?.image !== null;
  const at = pages.findIndex((one) => one.page === page) + 1;
  return (
    <div className="page-view">
      <div className="page-bar">
        <Button
          kind="quiet"
          size="small"
          icon="previous"
          aria-label={words.previousPage}
          disabled={at <= 1}
          onClick={() => {
            onStep(-1);
          }}
        />
        <span className="figures">{words.page(at, pages.length)}</span>
        <Button
          kind="quiet"
          size="small"
          icon="next"
          aria-label={words.nextPage}
          disabled={at >= pages.length}
          onClick={() => {
            onStep(1);
          }}
        />
        <span className="page-source" title={paper.file.source}>
          {paper.file.source}
        </span>
        <Button kind="quiet" size="small" icon="minus" aria-label={words.zoomOut} disabled={asText} onClick={zoomOut} />
        <Button kind="quiet" size="small" icon="fit" aria-label={words.zoomFit} disabled={asText} onClick={fit} />
        <Button kind="quiet" size="small" icon="plus" aria-label={words.zoomIn} disabled={asText} onClick={zoomIn} />
        <Button kind="quiet" size="small" hint="T" aria-pressed={asText} onClick={onText}>
          {words.text}
        </Button>
      </div>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so a keyboard must reach it */}
      <div className="page-frame" ref={within} tabIndex={0} role="group" aria-label={words.page(at, pages.length)}>
        {asText || !hasImage ? (
          <PageText file={paper.file.id} page={page} />
        ) : (
          <PagePicture paper={paper} planned={planned} zoom={level} clear={clear} />
        )}
      </div>
    </div>
  );
}
