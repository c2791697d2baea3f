import { z } from 'zod';

const seconds = z.number().positive();

/** What the benches `page-cost` and `cold-start` measured, with the circumstances: `docs/aws-figures.json`. */
export const measuredFiguresSchema = z
  .strictObject({
    date: z.iso.date(),
    /** Processor, load and Node.js of the day, in words. */
    machine: z.string().min(1),
    /** Seconds of one core for one page read by OCR, the opening of its file shared out over a range. */
    ocrSecondsPerPage: seconds,
    nativeSecondsPerPage: seconds,
    /** Seconds of one core for a cold heavy function until it can work. */
    coldStartSeconds: seconds,
  })
  .readonly();

export type MeasuredFigures = z.infer<typeof measuredFiguresSchema>;
