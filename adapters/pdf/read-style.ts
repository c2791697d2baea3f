import { type TextStyle } from '../../core/native-text/glyph.ts';
import { type Pdfium } from './pdfium.ts';

/** Colour of a fill or a stroke. */
export interface Paint {
  /** 0 black .. 255 white; null when it is a pattern. */
  readonly luminance: number | null;
  /** 0 clear .. 255 opaque. */
  readonly alpha: number;
}

export function fillPaint(pdfium: Pdfium, object: number): Paint {
  const { scratch } = pdfium;
  const found = pdfium.calls.FPDFPageObj_GetFillColor(object, scratch, scratch + 4, scratch + 8, scratch + 12);
  return readPaint(pdfium, found === 1);
}

function strokePaint(pdfium: Pdfium, object: number): Paint {
  const { scratch } = pdfium;
  const found = pdfium.calls.FPDFPageObj_GetStrokeColor(object, scratch, scratch + 4, scratch + 8, scratch + 12);
  return readPaint(pdfium, found === 1);
}

/** Weights of ITU-R BT.601. */
function readPaint(pdfium: Pdfium, found: boolean): Paint {
  if (!found) return { luminance: null, alpha: 255 };
  const [red, green, blue] = [pdfium.uint32(0), pdfium.uint32(1), pdfium.uint32(2)];
  return { luminance: 0.299 * red + 0.587 * green + 0.114 * blue, alpha: pdfium.uint32(3) };
}

/** How a text object is painted. */
export function textStyle(pdfium: Pdfium, object: number): TextStyle {
  const renderMode = pdfium.calls.FPDFTextObj_GetTextRenderMode(object);
  const paint = renderMode % 4 === 1 ? strokePaint(pdfium, object) : fillPaint(pdfium, object);
  return { run: object, renderMode, ...paint };
}
