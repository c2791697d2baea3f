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
    /** The line image is padded with grey on its right to a multiple of this, pixels. */
    widthMultiple: z.int().min(1),
    /** What of the height of a found line is shown, about its middle: the less, the larger the letters. */
    verticalMargin: z.number().min(0.5).max(2),
  }),
});

export type OcrManifest = z.infer<typeof ocrManifestSchema>;
