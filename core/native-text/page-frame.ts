import { type BoundingBox, type Rotation } from '../page.ts';

/** The part of a PDF's user space that is shown (CropBox within MediaBox), y upwards, and the page's `/Rotate`. */
export interface PageFrame {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
  /** Clockwise. */
  readonly rotate: Rotation;
}

/** A rectangle of user space: y upwards, `bottom <= top`. */
export interface UserRectangle {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** Width and height as shown, in points. */
export function shownSize({ left, bottom, right, top, rotate }: PageFrame): { width: number; height: number } {
  const [width, height] = [right - left, top - bottom];
  return rotate === 90 || rotate === 270 ? { width: height, height: width } : { width, height };
}

/** Where a rectangle of user space lies on the page as shown: points from its top left corner. */
export function toShown(frame: PageFrame, { left, bottom, right, top }: UserRectangle): BoundingBox {
  const [width, height] = [right - left, top - bottom];
  switch (frame.rotate) {
    case 0:
      return { x: left - frame.left, y: frame.top - top, width, height };
    case 90:
      return { x: bottom - frame.bottom, y: left - frame.left, width: height, height: width };
    case 180:
      return { x: frame.right - right, y: bottom - frame.bottom, width, height };
    case 270:
      return { x: frame.top - top, y: frame.right - right, width: height, height: width };
  }
}

/**
 * Turns a box along with the page it lies on.
 *
 * @param page - size before turning, in the units of the box.
 * @param rotation - clockwise.
 */
export function turnBox(box: BoundingBox, page: { width: number; height: number }, rotation: Rotation): BoundingBox {
  const { x, y, width, height } = box;
  switch (rotation) {
    case 0:
      return box;
    case 90:
      return { x: page.height - y - height, y: x, width: height, height: width };
    case 180:
      return { x: page.width - x - width, y: page.height - y - height, width, height };
    case 270:
      return { x: y, y: page.width - x - width, width: height, height: width };
  }
}

/** The quarter turn that undoes another. */
export function oppositeTurn(rotation: Rotation): Rotation {
  return rotation === 90 ? 270 : rotation === 270 ? 90 : rotation;
}
