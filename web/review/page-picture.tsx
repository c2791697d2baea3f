import { type ReactNode } from 'react';
import { type DocumentView, type PlannedPage } from '../../core/desk/schemas/document.ts';
import { useWords } from '../words/use-words.ts';
import { reviewWords } from '../words/review.ts';
import { EvidenceLayer } from './evidence-layer.tsx';
import { imageOf } from './paper-cache.ts';

/** Points of an A4 page: what a page is taken for until its size is known. */
const a4 = { width: 595, height: 842 };

interface PictureProps {
  readonly paper: DocumentView;
  readonly planned: PlannedPage;
  /** 1: the whole page fits. */
  readonly zoom: number;
  readonly clear: boolean;
}

/** One page, upright and turned as the person turned it, its evidence lit. */
export function PagePicture({ paper, planned, zoom, clear }: PictureProps): ReactNode {
  const words = useWords(reviewWords);
  const view = paper.pages.find(({ page }) => page === planned.page);
  const width = view?.width ?? a4.width;
  const height = view?.height ?? a4.height;
  const isAcross = planned.rotation % 180 !== 0;
  const [across, down] = isAcross ? [height, width] : [width, height];
  const href = imageOf({ file: paper.file.id, page: planned.page }, zoom > 1.6 ? 'large' : 'screen', clear);
  return (
    <svg
      className="page-picture"
      viewBox={`0 0 ${across} ${down}`}
      width={`${zoom * 100}%`}
      height={`${zoom * 100}%`}
      role="img"
      aria-label={words.imageOf(planned.page, paper.file.source)}
    >
      <g transform={turned(planned.rotation, { width, height })}>
        <rect className="page-ground" width={width} height={height} />
        {/* one element a page: a page still on its way must never show the one before it */}
        <image
          key={`${paper.file.id} ${planned.page}`}
          href={href}
          width={width}
          height={height}
          preserveAspectRatio="xMidYMid meet"
        />
        <EvidenceLayer evidence={paper.evidence} page={planned.page} />
      </g>
    </svg>
  );
}

/** Turns the upright page clockwise, and brings its corner back to the origin. */
function turned(rotation: number, { width, height }: { readonly width: number; readonly height: number }): string {
  const back = { 0: [0, 0], 90: [height, 0], 180: [width, height], 270: [0, width] }[rotation] ?? [0, 0];
  return `translate(${back.join(' ')}) rotate(${rotation})`;
}
