import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeXml, xmlAttribute, xmlEvents, type XmlEvent } from '../../../core/files/xml-events.ts';

function brief(source: string, prefixes?: ReadonlyMap<string, string>): readonly string[] {
  const show = (event: XmlEvent): string => {
    if (event.kind === 'text') return event.text;
    if (event.kind === 'fault') return `!${event.fault}`;
    return event.kind === 'open' ? `<${event.name}>` : `</${event.name}>`;
  };
  return Array.from(xmlEvents(source, prefixes), show);
}

test.each<[string, readonly string[]]>([
  ['<?xml version="1.0"?><a b="x>y">t<c/></a>', ['<a>', 't', '<c>', '</c>', '</a>']],
  ["<a b='\"'>t</a>", ['<a>', 't', '</a>']],
  ['<a><!-- <b> --><![CDATA[<&]]></a>', ['<a>', '<&', '</a>']],
  ['<a>&lt;&#233;&#xE9;&inconnu;</a>', ['<a>', '<éé&inconnu;', '</a>']],
  ['<!DOCTYPE a><a/>', ['!declaration']],
  ['<a><!ENTITY b "c"></a>', ['<a>', '!declaration']],
  ['<a><b></a>', ['<a>', '<b>', '!malformed']],
  ['<a', ['!malformed']],
  ['<a b="', ['!malformed']],
  ['<a>', ['<a>', '!malformed']],
  ['<a><![CDATA[x</a>', ['<a>', '!malformed']],
])('%j', (source, expected) => {
  expect(brief(source)).toEqual(expected);
});

test('names come with the prefix that is asked for', () => {
  const prefixes = new Map([['urn:x', 'w']]);
  expect(brief('<ns0:a xmlns:ns0="urn:x"><ns0:b/></ns0:a>', prefixes)).toEqual(['<w:a>', '<w:b>', '</w:b>', '</w:a>']);
  expect(brief('<a xmlns="urn:x"/>', prefixes)).toEqual(['<w:a>', '</w:a>']);
});

test('an attribute is found by its whole name', () => {
  expect(xmlAttribute(' w:val2="a" w:val = \'b&amp;c\'', 'w:val')).toBe('b&c');
  expect(xmlAttribute(' xw:val="a"', 'w:val')).toBeUndefined();
});

test('UTF-16 is understood', () => {
  expect(decodeXml(new Uint8Array(Buffer.from('\ufeff<é/>', 'utf16le')))).toBe('<é/>');
});

test('nesting without end is a fault', () => {
  expect(brief('<a>'.repeat(5000)).at(-1)).toBe('!malformed');
});

test('whatever the text, there is an end', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '</',
    '/>',
    'a',
    '"',
    "'",
    ' b=',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '&',
    ';',
    '<?',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const source = pieces.join('');
      expect(brief(source).length).toBeLessThanOrEqual(3 * source.length + 1);
    }),
  );
});
