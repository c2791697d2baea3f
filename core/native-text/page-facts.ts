import { type BoundingBox } from '../page.ts';

/** What the painted objects of a page say without rendering it. */
export interface PageFacts {
  /** Share of the page under images, overlaps counted once for each, 0..1. */
  readonly imageShare: number;
  /** Long side, in pixels, that the page would have at the resolution of its largest image, if that covers it; else null. */
  readonly scanPixels: number | null;
  /** Pixels of the largest image as stored. */
  readonly storedPixels: number;
  /** Segments of the filled paths of the size of type: what outlined letters are made of. */
  readonly outlineSegments: number;
  /** Runs of text that may not be seen: faint on their ground, on a picture, or of a layer that may be off. */
  readonly doubtfulRuns: ReadonlySet<number>;
  /** Where something was painted over text; points of the page as shown. */
  readonly coverings: readonly BoundingBox[];
  /** Runs of text that are clipped away: {@link TextStyle.run}. */
  readonly clippedRuns: ReadonlySet<number>;
  /** False when there were too many objects to look at. */
  readonly complete: boolean;
}
