/**
 * Draws packets of documents and writes the signs between their pages, through the very code of the product.
 *
 * usage: npx tsx training/cutter/write_gaps.mts GAPS.jsonl SYNTHETIC.jsonl [REAL.jsonl [SCANNED.jsonl]]
 *
 * The inputs are files of pages (see documents.mts): synthetic documents, labelled real ones, and these once more as an office
 * scanner and our OCR give them. First line of the output: the names of the signs; then one object a file:
 * `{ kind, gaps: [{ signs, begins, groups }] }`, groups being the sources of the pages on either side. The same inputs give the same file.
 */
import { writeFileSync } from 'node:fs';
import { cutPage } from '../../core/cutting/cut-page.ts';
import { gapSigns, gapSignNames } from '../../core/cutting/gap-signs.ts';
import { readDocuments, type WholeDocument } from './documents.mts';
import { drawCopies, drawPackets, wholeFiles, type Packet } from './packets.mts';
import { seededChance } from '../../core/evaluate/seeded-chance.ts';

const packets = { real: 600, synthetic: 300, copies: 60 };

const [output = '', synthetic = '', real, scanned] = process.argv.slice(2);

function gapsOf(kind: string, { pages, groups, starts }: Packet): string[] {
  const written = pages.flatMap((page, index) => (page.page.lines.length === 0 ? [] : [cutPage(page, index)]));
  const gaps = gapSigns(written).map((signs, gap) => {
    const [from = 0, to = 0] = [written[gap]?.index, written[gap + 1]?.index];
    return {
      signs: gapSignNames.map((name) => Math.round(signs[name] * 1e4) / 1e4),
      begins: starts.some((start) => start > from && start <= to),
      groups: [groups[from], groups[to]],
    };
  });
  return gaps.length === 0 ? [] : [JSON.stringify({ kind, gaps })];
}

const own = await readDocuments(synthetic, true);
const invented = own.map((asFiled) => ({ asFiled, scanned: null }));
const written = [
  ...drawPackets(invented, packets.synthetic, seededChance(3)),
  ...drawCopies(invented, packets.copies, seededChance(4)),
].flatMap((packet) => gapsOf('synthetic', packet));
written.push(...wholeFiles(invented).flatMap((packet) => gapsOf('whole', packet)));
if (real !== undefined) {
  const scans = new Map(scanned === undefined ? [] : (await readDocuments(scanned)).map((document) => [document.file, document])); // prettier-ignore
  // An image becomes a page of a PDF when it is put into a packet: its scan is nearer to that.
  const filed = (document: WholeDocument): WholeDocument =>
    document.file.endsWith('.pdf') ? document : (scans.get(document.file) ?? document);
  const sources = (await readDocuments(real)).map((document) => ({ asFiled: filed(document), scanned: scans.get(document.file) ?? null })); // prettier-ignore
  const drawn = [
    ...drawPackets(sources, packets.real, seededChance(1)),
    ...drawCopies(sources, packets.copies, seededChance(5)),
  ];
  written.push(...drawn.flatMap((packet) => gapsOf('real', packet)));
  written.push(...wholeFiles(sources).flatMap((packet) => gapsOf('whole', packet)));
}
writeFileSync(output, `${[JSON.stringify(gapSignNames), ...written].join('\n')}\n`);
