import { TextDecoder } from 'node:util';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { OfficeText, type OpenElement, type TextMarkup } from '../../core/files/office-text.ts';
import { problem, type Problem } from '../../core/problem.ts';

export type OfficePart = { readonly stretches: readonly (readonly string[])[] } | { readonly problem: Problem };

/** Deeper nesting is taken for an attack. */
const deepest = 500;
/** Bytes handed to the parser at a time. */
const chunkBytes = 64 * 1024;

/** A DTD, which no office file has and attacks do. */
class DeclarationError extends Error {}

/** UTF-8, or UTF-16 when the part has the mark of it. */
function decoderOf([first, second]: Uint8Array): TextDecoder {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  return new TextDecoder(first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8');
}

type Named = Pick<SaxesTagNS, 'uri' | 'local'>;

function nameOf({ uri, local }: Named, { prefixes }: TextMarkup): string {
  const prefix = prefixes.get(uri);
  return prefix === undefined ? local : `${prefix}:${local}`;
}

function openElement(tag: SaxesTagNS, markup: TextMarkup): OpenElement {
  const attributes = Object.values(tag.attributes);
  return {
    name: nameOf(tag, markup),
    hasAttributes: attributes.length > 0,
    attribute: (name) => attributes.find((attribute) => nameOf(attribute, markup) === name)?.value,
  };
}

function parserInto(text: OfficeText, markup: TextMarkup): SaxesParser<{ xmlns: true }> {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on('doctype', () => {
    throw new DeclarationError();
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > deepest) throw new Error('nested too deep');
    text.open(openElement(tag, markup));
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    text.close(nameOf(tag, markup));
  });
  parser.on('text', (characters) => {
    text.text(characters);
  });
  parser.on('cdata', (characters) => {
    text.text(characters);
  });
  return parser;
}

/** Text of one XML part, as lines between page breaks, or what keeps it from being read. No entity is expanded, no DTD read. */
export function readOfficePart(part: Uint8Array, markup: TextMarkup): OfficePart {
  const text = new OfficeText(markup);
  const parser = parserInto(text, markup);
  const decoder = decoderOf(part);
  try {
    for (let at = 0; at < part.length; at += chunkBytes)
      parser.write(decoder.decode(part.subarray(at, at + chunkBytes), { stream: true }));
    parser.close();
    return { stretches: text.stretches };
  } catch (error) {
    // Without a listener for faults the parser throws at the first one: the part is broken.
    const declares = error instanceof DeclarationError;
    return { problem: problem('corrupt', declares ? 'Il contient une déclaration interdite (DTD).' : '') };
  }
}
