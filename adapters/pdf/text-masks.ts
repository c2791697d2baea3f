import { type Pdfium } from './pdfium.ts';

/** More clipping than any document has is not looked into. */
const mostPaths = 20;
const mostSegments = 200;
/** Parts of letters that reach beyond a clipping path cost no letter: points. */
const widestOverhang = 3;
/** Name of marked content that belongs to a layer (PDF 32000-1, 14.6.1), in UTF-16. */
const optionalContent = ['O', 'C'].map((letter) => letter.charCodeAt(0));
/** Room for that name, its end, and what shows that a name is longer. */
const nameBytes = 16;

interface Bounds {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** How much of a text object lies outside what its clipping paths span: a character at least, or all of it. */
export function clippedShare(pdfium: Pdfium, object: number): 'none' | 'some' | 'all' {
  const { calls, scratch } = pdfium;
  const clip = calls.FPDFPageObj_GetClipPath(object);
  const paths = clip === 0 ? 0 : calls.FPDFClipPath_CountPaths(clip);
  if (paths <= 0) return 'none';
  if (calls.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12) !== 1) return 'none';
  const bounds = {
    left: pdfium.float32(0),
    bottom: pdfium.float32(1),
    right: pdfium.float32(2),
    top: pdfium.float32(3),
  };
  let share: 'none' | 'some' = 'none';
  for (let path = 0; path < Math.min(paths, mostPaths); path++) {
    const clipped = clipBounds(pdfium, clip, path);
    if (areApart(bounds, clipped)) return 'all';
    if (reachesOut(bounds, clipped)) share = 'some';
  }
  return share;
}

function reachesOut(a: Bounds, b: Bounds): boolean {
  const out = Math.max(b.left - a.left, a.right - b.right, b.bottom - a.bottom, a.top - b.top);
  return out > widestOverhang;
}

function areApart(a: Bounds, b: Bounds): boolean {
  return a.right < b.left || a.left > b.right || a.top < b.bottom || a.bottom > b.top;
}

function clipBounds(pdfium: Pdfium, clip: number, path: number): Bounds {
  const { calls, scratch } = pdfium;
  const segments = calls.FPDFClipPath_CountPathSegments(clip, path);
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let index = 0; index < Math.min(segments, mostSegments); index++) {
    const segment = calls.FPDFClipPath_GetPathSegment(clip, path, index);
    if (calls.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4) !== 1) continue;
    const [x, y] = [pdfium.float32(0), pdfium.float32(1)];
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return { left, bottom, right, top };
}

/**
 * True when an object is part of marked content of a layer, which may be switched off.
 *
 * @param known - marks asked about before, by PDFium's handle; added to.
 */
export function hasOptionalMark(pdfium: Pdfium, object: number, known: Map<number, boolean>): boolean {
  const marks = pdfium.calls.FPDFPageObj_CountMarks(object);
  for (let index = 0; index < Math.min(marks, mostPaths); index++) {
    const mark = pdfium.calls.FPDFPageObj_GetMark(object, index);
    const isOptional = known.get(mark) ?? isOptionalContent(pdfium, mark);
    known.set(mark, isOptional);
    if (isOptional) return true;
  }
  return false;
}

/** A name longer than the room given is not written; its length is. */
function isOptionalContent(pdfium: Pdfium, mark: number): boolean {
  const { calls, scratch } = pdfium;
  if (calls.FPDFPageObjMark_GetName(mark, scratch + 4, nameBytes, scratch) !== 1) return false;
  const written = pdfium.uint32(0);
  if (written !== 2 * (optionalContent.length + 1)) return false;
  const name = pdfium.bytes(scratch + 4, written);
  return optionalContent.every((code, index) => name[2 * index] === code);
}
