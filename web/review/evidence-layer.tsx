import { type ReactNode } from 'react';
import { type DocumentView } from '../../core/desk/schemas/document.ts';

type Evidence = DocumentView['evidence'][number];

/** The words that weighed most, lit on the page; the heavier, the stronger. */
export function EvidenceLayer({
  evidence,
  page,
}: {
  readonly evidence: readonly Evidence[];
  readonly page: number;
}): ReactNode {
  const lit = evidence.filter((word) => word.page === page && word.box !== null);
  const most = Math.max(...lit.map(weightOf), 0.01);
  return lit.map(({ box, text, weight }, index) =>
    box === null ? null : (
      <rect
        key={index}
        className="lit"
        data-against={weight !== null && weight < 0 ? '' : undefined}
        x={box.x - 2}
        y={box.y - 2}
        width={box.width + 4}
        height={box.height + 4}
        rx={2}
        fillOpacity={0.25 + 0.45 * (weightOf({ weight }) / most)}
      >
        <title>{weight === null ? text : `${text} · ${signed(weight)}`}</title>
      </rect>
    ),
  );
}

function weightOf({ weight }: { readonly weight: number | null }): number {
  return Math.abs(weight ?? 0);
}

/** Log-odds with their sign. */
export function signed(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`;
}
