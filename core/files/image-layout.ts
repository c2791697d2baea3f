/** How an image lies on paper, and how large it is given to the reader. */
export interface ImageLayout {
  /** PDF points of the upright page, from the stored pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** Pixels of the image to make; never more than stored, but where one axis has fewer pixels per inch than the other. */
  readonly target: { readonly width: number; readonly height: number };
  /** Pixels per inch of the image to make, on both axes. */
  readonly dpi: number;
}

/** Stored pixels, upright, and what the file says of pixels per inch (absent: nothing). */
export interface ImageGeometry {
  readonly width: number;
  readonly height: number;
  readonly dpiX?: number | undefined;
  readonly dpiY?: number | undefined;
}

const readingDpi = 300;
/** Up to here an image is read as it is: scaling by less would blur more than it saves. */
const finestDpi = 350;
const longestSide = 4000;
const a4LongSide = 11.69;
/** Longest side, in inches, that values written for want of knowledge are believed for: A3 and a bit. */
const longestByDefault = 17;
const defaultValues = [72, 96];

function isPlausible(dpi: number | undefined, pixels: number): dpi is number {
  if (dpi === undefined || !(dpi >= 72 && dpi <= 1200)) return false;
  const inches = pixels / dpi;
  const most = defaultValues.includes(Math.round(dpi)) ? longestByDefault : 60;
  return inches >= 2 && inches <= most;
}

function believedDpi({ width, height, dpiX, dpiY = dpiX }: ImageGeometry): { x: number; y: number } {
  const long = Math.max(width, height);
  const [onLong, onShort] = width >= height ? [dpiX, dpiY] : [dpiY, dpiX];
  if (isPlausible(onLong, long) && onShort !== undefined && onShort >= 72 && onShort <= 1200) {
    return width >= height ? { x: onLong, y: onShort } : { x: onShort, y: onLong };
  }
  const guessed = Math.min(400, Math.max(100, long / a4LongSide));
  return { x: guessed, y: guessed };
}

/**
 * Lays an image on paper: at the resolution the file gives when it makes sense, else as if the image were an A4 sheet.
 *
 * A fax stored with 204 x 98 pixels per inch comes out with square pixels.
 */
export function layOutImage(geometry: ImageGeometry): ImageLayout {
  const { x, y } = believedDpi(geometry);
  const inches = { width: geometry.width / x, height: geometry.height / y };
  const square = Math.abs(x - y) <= 0.02 * Math.max(x, y);
  const finest = Math.max(x, y);
  const wanted = finest > finestDpi ? readingDpi : finest;
  const dpi = Math.min(wanted, longestSide / Math.max(inches.width, inches.height));
  const unchanged = square && dpi === finest;
  const pixels = (length: number): number => Math.max(1, Math.round(length * dpi));
  return {
    size: { width: inches.width * 72, height: inches.height * 72 },
    target: unchanged
      ? { width: geometry.width, height: geometry.height }
      : { width: pixels(inches.width), height: pixels(inches.height) },
    dpi,
  };
}
