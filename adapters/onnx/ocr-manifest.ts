import { z } from 'zod';

/** The settings that go with the weights of an OCR model; see `models/ocr-*`. */
export const ocrManifestSchema = z.looseObject({
  kind: z.literal('ocr'),
  detector: z.looseObject({
    /** Longest side of the image shown to the detector, pixels. */
    longSide: z.int().min(32),
    /** Both sides are multiples of this. */
    multiple: z.int().min(1),
    binaryThreshold: z.number().min(0).max(1),
    boxThreshold: z.number().min(0).max(1),
    unclipRatio: z.number().positive(),
  }),
  recogniser: z.looseObject({
    /** Height of a line image, pixels. */
    height: z.int().min(8),
    /** Symbols by index; index 0 is the CTC blank. */
    alphabet: z.array(z.string()).min(2),
    /** Lines read in one run. */
    batch: z.int().min(1).default(6),
    /** Width of a batch is a multiple of this, pixels. */
    widthMultiple: z.int().min(1).default(32),
    /** The height of a line's crop is multiplied by this about its middle: looser crops make narrower line images. */
    verticalMargin: z.number().min(1).max(2).default(1),
  }),
});

export type OcrManifest = z.infer<typeof ocrManifestSchema>;
