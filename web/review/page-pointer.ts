/** A place in a frame, pixels from its corner. */
export interface FramePoint {
  readonly x: number;
  readonly y: number;
}

interface PointerHandlers {
  /** Where the pointer is; undefined when it leaves. */
  readonly onPoint: (point: FramePoint | undefined) => void;
  /** Ctrl and the wheel, or two fingers: whether the page is to grow. */
  readonly onWheel: (grows: boolean) => void;
}

/** Follows the pointer and the wheel over a frame. @returns what ends it. */
export function followPointer(frame: HTMLElement, { onPoint, onWheel }: PointerHandlers): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const moved = ({ clientX, clientY }: PointerEvent): void => {
    const { left, top } = frame.getBoundingClientRect();
    onPoint({ x: clientX - left, y: clientY - top });
  };
  const turned = (event: WheelEvent): void => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    onWheel(event.deltaY < 0);
  };
  frame.addEventListener('pointermove', moved, { signal });
  frame.addEventListener('pointerleave', () => { onPoint(undefined); }, { signal }); // prettier-ignore
  frame.addEventListener('wheel', turned, { passive: false, signal });
  return () => { ended.abort(); }; // prettier-ignore
}
