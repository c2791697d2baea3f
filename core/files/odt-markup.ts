import { type FlowAction, type OpenElement, type TextMarkup } from './office-text.ts';
import { type TextFlow } from './text-flow.ts';

const namespace = 'urn:oasis:names:tc:opendocument:xmlns:';

const prefixes = new Map([
  [`${namespace}office:1.0`, 'office'],
  [`${namespace}text:1.0`, 'text'],
  [`${namespace}table:1.0`, 'table'],
  [`${namespace}style:1.0`, 'style'],
  [`${namespace}drawing:1.0`, 'draw'],
  [`${namespace}svg-compatible:1.0`, 'svg'],
  [`${namespace}xsl-fo-compatible:1.0`, 'fo'],
]);

const skipped = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:binary-data',
  'svg:title',
  'svg:desc',
  'text:ruby-text',
]);

const onClose = new Map<string, FlowAction>([
  ['text:p', 'endParagraph'],
  ['text:h', 'endParagraph'],
  ['table:table-row', 'endRow'],
]);

function onBlank(flow: TextFlow): void {
  flow.write(' ');
}

/**
 * OpenDocument text (OASIS ODF 1.2, part 1): `content.xml`, and `styles.xml` for headers and footers. Deleted text and
 * comments are left out. Make a new one for each file: it remembers which of its styles begin a page.
 */
export function odtMarkup(): TextMarkup {
  const pageStyles = new Set<string>();
  let style = '';
  const onParagraph = (flow: TextFlow, element: OpenElement): void => {
    if (pageStyles.has(element.attribute('text:style-name') ?? '')) flow.breakPage();
    flow.startParagraph();
  };
  const onStyle = (_: TextFlow, element: OpenElement): void => {
    style = element.attribute('style:name') ?? '';
  };
  const onParagraphProperties = (_: TextFlow, element: OpenElement): void => {
    if (element.attribute('fo:break-before') === 'page') pageStyles.add(style);
  };
  const onOpen = new Map<string, FlowAction | ((flow: TextFlow, element: OpenElement) => void)>([
    ['style:style', onStyle],
    ['style:paragraph-properties', onParagraphProperties],
    ['text:p', onParagraph],
    ['text:h', onParagraph],
    ['text:s', onBlank],
    ['text:tab', onBlank],
    ['text:line-break', 'breakLine'],
    ['text:soft-page-break', 'breakPage'],
    ['table:table-row', 'startRow'],
    ['table:table-cell', 'startCell'],
  ]);
  return { prefixes, skipped, textElements: undefined, onOpen, onClose };
}
