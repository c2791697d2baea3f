import { z } from 'zod';

const megabytes = 1024 * 1024;

/** What one file may cost. The defaults suit a town hall's laptop; each may be changed by `--limits limits.json`. */
export const limitsSchema = z
  .strictObject({
    /** Size of one file as handed in, or of one member of an archive, in bytes. */
    bytesPerFile: z
      .int()
      .min(1)
      .default(200 * megabytes),
    /** Pages of one file. */
    pagesPerFile: z.int().min(1).default(1000),
    /** Pixels of one page image, as stored or as rendered: A4 at 600 dpi has 35 million. */
    pixelsPerPage: z.int().min(1).default(60_000_000),
    /** Characters of the native text of one page. */
    charactersPerPage: z.int().min(1).default(200_000),
    /** Seconds to open a file, count its pages and unpack its members. */
    secondsToOpen: z.number().positive().default(15),
    /** Seconds to render one page and take its native text. */
    secondsToRender: z.number().positive().default(15),
    /** Seconds for one page in all, OCR included. */
    secondsPerPage: z.number().positive().default(60),
    /** Seconds of work for one file in all, whatever its pages. */
    secondsPerFile: z.number().positive().default(1800),
    /** Resident memory of one worker process, in bytes; above it the worker is ended. */
    workerBytes: z
      .int()
      .min(1)
      .default(900 * megabytes),
    /** Members of one archive or e-mail. */
    membersPerArchive: z.int().min(1).default(2000),
    /** Bytes of all members of one archive together, unpacked. */
    bytesPerArchive: z
      .int()
      .min(1)
      .default(1024 * megabytes),
    /** Unpacked size of a member divided by its packed size, beyond the first megabyte. */
    archiveRatio: z.number().min(1).default(200),
    /** Archives within archives: 1 opens an archive's members, not the archives among them. */
    archiveLevels: z.int().min(0).default(3),
  })
  .readonly();

export type Limits = z.infer<typeof limitsSchema>;

/** Limits with every default. */
export const defaultLimits: Limits = limitsSchema.parse({});
