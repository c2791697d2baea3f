/** What the design of the AWS mode fixes, and what nobody could measure without an account: assumed, on the high side. */
export const designFigures = {
  /** One core (Lambda gives 1,769 MB a whole one), chosen in docs/aws-sizing.md. */
  heavyMegabytes: 1769,
  lightMegabytes: 512,
  /** Pages that one call of a heavy function reads; a file of no more is read where it is opened. */
  pagesPerRange: 8,
  /** Assumed: seconds that a heavy call waits for S3 and DynamoDB. */
  heavyWaitSeconds: 0.3,
  /** Assumed: seconds of a light call. */
  lightSeconds: 0.15,
  /** Assumed: one call in twenty finds no warm function. */
  coldShare: 0.05,
  /** Assumed: kilobytes of an original page, a scan at 300 dpi, and of what is derived from it. */
  kilobytesPerPage: 500 + 60,
  /** Months that both are kept. */
  monthsKept: 1,
  /** Assumed: kilobytes of log a call, Lambda's own lines included. */
  logKilobytesPerCall: 1.5,
  /** Share of files that are traced. */
  tracedShare: 0.05,
} as const;
