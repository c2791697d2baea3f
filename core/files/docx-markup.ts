import { type FlowAction, type TextMarkup } from './office-text.ts';
import { type TextFlow } from './text-flow.ts';
import { xmlAttribute } from './xml-events.ts';

/** Whether a switch such as `w:vanish` is on: it is unless its value says otherwise (ISO/IEC 29500-1, 17.17.4). */
function isOn(attributes: string): boolean {
  return !['0', 'false', 'off'].includes(xmlAttribute(attributes, 'w:val') ?? '1');
}

function onBreak(flow: TextFlow, attributes: string): void {
  if (xmlAttribute(attributes, 'w:type') === 'page') flow.breakPage();
  else flow.breakLine();
}

function onBreakBefore(flow: TextFlow, attributes: string): void {
  if (isOn(attributes)) flow.breakPage();
}

function onRun(flow: TextFlow): void {
  flow.hide(false);
}

function onVanish(flow: TextFlow, attributes: string): void {
  flow.hide(isOn(attributes));
}

/** A tab in the text, not a tab stop among the properties of a paragraph, which has a value. */
function onTab(flow: TextFlow, attributes: string): void {
  if (attributes.trim() === '') flow.write('\t');
}

function onHyphen(flow: TextFlow): void {
  flow.write('-');
}

/** The properties of a section stand in its last paragraph; a section begins a page unless it says otherwise. */
function onSection(flow: TextFlow): void {
  flow.breakAfterParagraph(true);
}

function onSectionType(flow: TextFlow, attributes: string): void {
  if (xmlAttribute(attributes, 'w:val') === 'continuous') flow.breakAfterParagraph(false);
}

/** WordprocessingML (ISO/IEC 29500-1, 17): document, headers, footers, notes. Deleted, moved-away and hidden text is left out. */
export const docxMarkup: TextMarkup = {
  prefixes: new Map([
    ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
    ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
    ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
    ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ]),
  // A text box is there twice, once for old readers (mc:Fallback); the …Change elements hold former formatting.
  skipped: new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:sectPrChange', 'w:pPrChange', 'w:rPrChange']),
  textElements: new Set(['w:t', 'm:t']),
  onOpen: new Map<string, FlowAction | ((flow: TextFlow, attributes: string) => void)>([
    ['w:p', 'startParagraph'],
    ['w:r', onRun],
    ['w:vanish', onVanish],
    ['w:tab', onTab],
    ['w:noBreakHyphen', onHyphen],
    ['w:cr', 'breakLine'],
    ['w:br', onBreak],
    ['w:lastRenderedPageBreak', 'breakPage'],
    ['w:pageBreakBefore', onBreakBefore],
    ['w:sectPr', onSection],
    ['w:type', onSectionType],
    ['w:tr', 'startRow'],
    ['w:tc', 'startCell'],
  ]),
  onClose: new Map([
    ['w:p', 'endParagraph'],
    ['w:tr', 'endRow'],
  ]),
};
