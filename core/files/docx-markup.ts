import { type FlowAction, type OpenElement, type TextMarkup } from './office-text.ts';
import { type TextFlow } from './text-flow.ts';

/** Whether a switch such as `w:vanish` is on: it is unless its value says otherwise (ISO/IEC 29500-1, 17.17.4). */
function isOn(element: OpenElement): boolean {
  return !['0', 'false', 'off'].includes(element.attribute('w:val') ?? '1');
}

function onBreak(flow: TextFlow, element: OpenElement): void {
  if (element.attribute('w:type') === 'page') flow.breakPage();
  else flow.breakLine();
}

function onBreakBefore(flow: TextFlow, element: OpenElement): void {
  if (isOn(element)) flow.breakPage();
}

function onRun(flow: TextFlow): void {
  flow.hide(false);
}

function onVanish(flow: TextFlow, element: OpenElement): void {
  flow.hide(isOn(element));
}

/** A tab in the text, not a tab stop among the properties of a paragraph, which has a value. */
function onTab(flow: TextFlow, element: OpenElement): void {
  if (!element.hasAttributes) flow.write('\t');
}

function onHyphen(flow: TextFlow): void {
  flow.write('-');
}

/** The properties of a section stand in its last paragraph; a section begins a page unless it says otherwise. */
function onSection(flow: TextFlow): void {
  flow.breakAfterParagraph(true);
}

function onSectionType(flow: TextFlow, element: OpenElement): void {
  if (element.attribute('w:val') === 'continuous') flow.breakAfterParagraph(false);
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
  onOpen: new Map<string, FlowAction | ((flow: TextFlow, element: OpenElement) => void)>([
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
