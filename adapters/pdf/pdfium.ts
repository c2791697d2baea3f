import { PDFiumModule } from '@hyzyla/pdfium';
import { z } from 'zod';

/** The functions of PDFium's C interface that are called here: public/fpdf*.h of pdfium.googlesource.com. */
const callNames = [
  'malloc',
  'free',
  'FPDF_InitLibrary',
  'FPDF_LoadMemDocument',
  'FPDF_GetLastError',
  'FPDF_CloseDocument',
  'FPDF_CreateNewDocument',
  'FPDF_ImportPagesByIndex',
  'FPDF_GetPageCount',
  'FPDF_GetPageSizeByIndexF',
  'FPDF_LoadPage',
  'FPDF_ClosePage',
  'FPDF_GetPageWidthF',
  'FPDF_GetPageHeightF',
  'FPDF_GetPageBoundingBox',
  'FPDF_RenderPageBitmap',
  'FPDFBitmap_CreateEx',
  'FPDFBitmap_FillRect',
  'FPDFBitmap_GetBuffer',
  'FPDFBitmap_GetStride',
  'FPDFBitmap_Destroy',
  'FPDFDOC_InitFormFillEnvironment',
  'FPDFDOC_ExitFormFillEnvironment',
  'FORM_OnAfterLoadPage',
  'FORM_OnBeforeClosePage',
  'FPDFPage_GetRotation',
  'FPDFPage_CountObjects',
  'FPDFPage_GetObject',
  'FPDFPage_GetAnnotCount',
  'FPDFPage_GetAnnot',
  'FPDFPage_CloseAnnot',
  'FPDFPage_Flatten',
  'FPDFPage_SetMediaBox',
  'FPDFPage_SetCropBox',
  'FPDFAnnot_GetSubtype',
  'FPDFFormObj_CountObjects',
  'FPDFFormObj_GetObject',
  'FPDFPageObj_GetType',
  'FPDFPageObj_GetBounds',
  'FPDFPageObj_GetMatrix',
  'FPDFPageObj_GetFillColor',
  'FPDFPageObj_GetStrokeColor',
  'FPDFPageObj_SetIsActive',
  'FPDFPageObj_CountMarks',
  'FPDFPageObj_GetMark',
  'FPDFPageObjMark_GetName',
  'FPDFPageObj_GetClipPath',
  'FPDFClipPath_CountPaths',
  'FPDFClipPath_CountPathSegments',
  'FPDFClipPath_GetPathSegment',
  'FPDFPathSegment_GetPoint',
  'FPDFPath_CountSegments',
  'FPDFPath_GetDrawMode',
  'FPDFImageObj_GetImagePixelSize',
  'FPDFTextObj_GetTextRenderMode',
  'FPDFText_LoadPage',
  'FPDFText_ClosePage',
  'FPDFText_CountChars',
  'FPDFText_GetUnicode',
  'FPDFText_HasUnicodeMapError',
  'FPDFText_GetMatrix',
  'FPDFText_GetFontSize',
  'FPDFText_GetCharOrigin',
  'FPDFText_IsHyphen',
  'FPDFText_GetTextObject',
  'FPDFText_GetCharAngle',
  'FPDFText_GetCharBox',
  'FPDFText_GetLooseCharBox',
] as const;

/** Pointers, integers, floats and truth values alike are numbers; a pointer of 0 means failure. */
type Call = (...values: number[]) => number;

export type PdfiumCalls = Readonly<Record<(typeof callNames)[number], Call>>;

const callsSchema = z.record(
  z.enum(callNames),
  z.custom<Call>((value) => typeof value === 'function'),
);

type PdfiumModuleInstance = Awaited<ReturnType<typeof PDFiumModule>>;

/** Bytes of the area where calls put what they return through pointers. */
const scratchBytes = 64;

/**
 * One instance of PDFium with a memory of its own.
 *
 * The package's own classes give neither boxes of characters nor text render modes, so its bare module is called. The
 * functions are taken from the WebAssembly instance itself: the wrappers around them check each call, and a page needs
 * tens of thousands.
 */
export class Pdfium {
  readonly calls: PdfiumCalls;
  /** Pointer to 64 bytes for results; at 0, 4, 8... floats and integers 0, 1, 2..., at 0, 8, 16... doubles 0, 1, 2...; to be read before the next call. */
  readonly scratch: number;
  readonly #module: PdfiumModuleInstance;
  #scratchViews: ScratchViews;

  /** @throws Error when the package lacks a function called here. */
  static async load(): Promise<Pdfium> {
    // PDFium's remarks on a broken file are not wanted on the terminal: its problems are told otherwise.
    const options: Parameters<typeof PDFiumModule>[0] & Record<'print' | 'printErr', () => void> = {
      print: ignore,
      printErr: ignore,
    };
    return new Pdfium(await PDFiumModule(options));
  }

  private constructor(module: PdfiumModuleInstance) {
    const exported = new Map<string, unknown>(Object.entries(module.wasmExports));
    this.calls = callsSchema.parse(Object.fromEntries(callNames.map((name) => [name, exported.get(name)])));
    this.calls.FPDF_InitLibrary();
    this.scratch = this.calls.malloc(scratchBytes);
    this.#module = module;
    this.#scratchViews = scratchViews(module.HEAPU8, this.scratch);
  }

  /** Bytes of memory in use or kept for use; never shrinks. */
  get memoryBytes(): number {
    return this.#module.HEAPU8.byteLength;
  }

  /** A view of the memory, void after the next call. */
  bytes(pointer: number, length: number): Uint8Array {
    return this.#module.HEAPU8.subarray(pointer, pointer + length);
  }

  /** Number of the scratch area by its index among floats. */
  float32(index: number): number {
    return this.#views().float32[index] ?? NaN;
  }

  /** Number of the scratch area by its index among doubles. */
  float64(index: number): number {
    return this.#views().float64[index] ?? NaN;
  }

  /** Number of the scratch area by its index among unsigned integers. */
  uint32(index: number): number {
    return this.#views().uint32[index] ?? 0;
  }

  /** Puts a number where calls that take a pointer to one find it: at {@link scratch}. */
  putInt32(value: number): void {
    this.#views().uint32[0] = value;
  }

  /** Growing replaces the memory's buffer and leaves the views of the old one empty. */
  #views(): ScratchViews {
    if (this.#scratchViews.float32.length === 0) this.#scratchViews = scratchViews(this.#module.HEAPU8, this.scratch);
    return this.#scratchViews;
  }
}

interface ScratchViews {
  readonly float32: Float32Array;
  readonly float64: Float64Array;
  readonly uint32: Uint32Array;
}

function scratchViews({ buffer }: Uint8Array, scratch: number): ScratchViews {
  return {
    float32: new Float32Array(buffer, scratch, scratchBytes / 4),
    float64: new Float64Array(buffer, scratch, scratchBytes / 8),
    uint32: new Uint32Array(buffer, scratch, scratchBytes / 4),
  };
}

function ignore(): void {
  return undefined;
}
