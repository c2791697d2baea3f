/** What `npm run bench -- --help` prints. */
export const helpText = `Usage: npm run --silent bench -- <bench> [options] > figures.json

Measures the built program (dist/bin/liasse.js) as its users run it, beside a peer on the same pages in the same run.
Prints one JSON object; progress goes to standard error. Ratios are taken round by round: median, lowest, highest.

Benches
  ocr        page images: pages a second on one core beside Tesseract on the same core; two workers beside one;
             with a truth, error rates of both
  native     PDFs with a text layer: pages a second on one core beside pdftotext
  pipeline   a mixed folder: wall clock, CPU and memory beside pdftoppm + Tesseract on every page
  memory     a long batch, one worker: memory after 100 pages and at the end; fails above 1.1 times or 700 MB
  startup    --help, the first page by OCR, the first native page; fails above 0.3 s and 3 s
  cold-start the Lambda assets under Lambda's Node.js: unzipped sizes, a cold function until it can work; fails above
             100 MB and 1.5 s
  page-cost  what a page costs a warm Lambda function on one core, by pages a call; memory
  desk       the review desk over a full store: its queue, and from one paper to the next; fails above 50 ms and
             100 ms at the 95th percentile

Options
  --pages DIR    folder to take the pages from (default: samples/batch)
  --truth DIR    ocr: X.json with a "text", or X.gt.txt, for the image X.png (default: X.gt.txt beside the images)
  --rounds N     how often everything is measured (default: 3; startup, cold-start: 7; desk: 300)
  --core N       ocr, native, memory, cold-start, page-cost: the core to stay on (default: the last one)
  --count N      native: pages at least (200); memory: pages at least (1000, not below 200);
                 desk: documents to review (100000; a tenth of them for decisions)
  --workers N    pipeline: worker processes, and Tesseract processes (default: one a core)
  --width N      memory: pixels that most scans are reduced to, so that it ends in reasonable time (1240: A4 at 150 dpi)
  -h, --help

Examples
  npm run --silent bench -- ocr --pages scans --truth scans/gt > ocr.json
  npm run --silent bench -- native --count 1000
  npm run --silent bench -- startup --rounds 3
  LIASSE_CLI="npx liasse" npm run --silent bench -- pipeline --pages my-folder      another build of liasse

Quote no figure from a machine that was busy: see machine.loadBefore. Needs Linux (/proc, taskset, xargs);
a peer that is not installed (tesseract with French, poppler-utils) is said aloud, and its ratios are null.
`;
