import { type ReactNode, useEffect, useRef, useState } from 'react';
import { visibleRows } from './visible-rows.ts';

interface VirtualListProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly draw: (row: Row) => ReactNode;
}

/** Root ems: a row grows with the text. `--row` of the list says another height where the screen is narrow. */
const usualRow = 3.5;

/** A list of which only what is in sight is drawn; it scrolls by keyboard too, and says how long it is. */
export function VirtualList<Row>({ label, rows, keyOf, draw }: VirtualListProps<Row>): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 0, row: usualRow * 16 });
  useEffect(() => {
    const look = (): void => {
      const { scrollTop = 0, clientHeight = 0 } = frame.current ?? {};
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setView({ top: scrollTop, height: clientHeight, row: rowOf(frame.current) * rem });
    };
    look();
    const node = frame.current;
    const sizes = new ResizeObserver(look);
    if (node !== null) sizes.observe(node);
    node?.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      node?.removeEventListener('scroll', look);
    };
  }, []);
  const { first, end } = visibleRows(rows.length, view);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (RGAA 10.9)
    <div className="virtual" ref={frame} tabIndex={0} role="group" aria-label={label}>
      <div role="list" style={{ height: rows.length * view.row, paddingBlockStart: first * view.row }}>
        {rows.slice(first, end).map((row, index) => (
          <div
            key={keyOf(row)}
            role="listitem"
            className="virtual-row"
            aria-setsize={rows.length}
            aria-posinset={first + index + 1}
          >
            {draw(row)}
          </div>
        ))}
      </div>
    </div>
  );
}

function rowOf(frame: HTMLElement | null): number {
  const said = frame === null ? Number.NaN : Number.parseFloat(getComputedStyle(frame).getPropertyValue('--row'));
  return Number.isNaN(said) ? usualRow : said;
}
