import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { followPointer, type FramePoint } from './page-pointer.ts';

const least = 1;
const most = 6;
const byKey = 1.35;
const byWheel = 1.15;

export interface Zoom {
  /** 1: the whole page fits. */
  readonly level: number;
  /** Takes the frame that the page scrolls in. */
  readonly within: (frame: HTMLElement | null) => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
}

/** Zoom of a page within its frame: what lies under the pointer stays there; without a pointer, the middle. */
export function useZoom(): Zoom {
  const [frame, within] = useState<HTMLElement | null>(null);
  const [level, setLevel] = useState(least);
  const now = useRef<number>(least);
  const pointer = useRef<FramePoint | undefined>(undefined);

  const turn = useCallback(
    (factor: number) => {
      if (frame === null) return;
      const before = now.current;
      const after = Math.min(most, Math.max(least, before * factor));
      const at = pointer.current ?? { x: frame.clientWidth / 2, y: frame.clientHeight / 2 };
      const held = { x: (frame.scrollLeft + at.x) / before, y: (frame.scrollTop + at.y) / before };
      now.current = after;
      setLevel(after);
      requestAnimationFrame(() => {
        frame.scrollTo(held.x * after - at.x, held.y * after - at.y);
      });
    },
    [frame],
  );

  useEffect(() => {
    if (frame === null) return undefined;
    const onPoint = (point: FramePoint | undefined): void => { pointer.current = point; }; // prettier-ignore
    const onWheel = (grows: boolean): void => { turn(grows ? byWheel : 1 / byWheel); }; // prettier-ignore
    return followPointer(frame, { onPoint, onWheel });
  }, [frame, turn]);

  return useMemo(() => {
    const by = (factor: number) => (): void => { turn(factor); }; // prettier-ignore
    return { level, within, zoomIn: by(byKey), zoomOut: by(1 / byKey), fit: by(0) };
  }, [level, turn]);
}
