import { type BoundingBox, type Rotation } from '../../../core/page.ts';
import { type RelativePoint, type TextPolygon } from './textract-engine.ts';

/** The page as it was turned to be read. */
export interface UprightPage {
  /** Clockwise degrees by which the image was turned. */
  readonly rotation: Rotation;
  /** Of the upright page, in points. */
  readonly width: number;
  readonly height: number;
}

/** Where a box of the upright page is on the image as it lies, its corners in the order of the text. */
export function polygonAsItLies({ x, y, width, height }: BoundingBox, page: UprightPage): TextPolygon {
  const corner = (right: number, down: number): RelativePoint =>
    turnBack({ x: share(right, page.width), y: share(down, page.height) }, page.rotation);
  return [corner(x, y), corner(x + width, y), corner(x + width, y + height), corner(x, y + height)];
}

function share(part: number, whole: number): number {
  return Math.min(1, Math.max(0, part / whole));
}

function turnBack({ x, y }: RelativePoint, rotation: Rotation): RelativePoint {
  switch (rotation) {
    case 0:
      return { x, y };
    case 90:
      return { x: y, y: 1 - x };
    case 180:
      return { x: 1 - x, y: 1 - y };
    case 270:
      return { x: 1 - y, y: x };
  }
}
