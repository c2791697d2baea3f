import { makeZip, type ZipEntry } from './make-zip.ts';

const types = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** A .docx file. @param body - what is inside `w:body`. */
export function makeDocx(body: string, more: readonly ZipEntry[] = []): Uint8Array {
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${word}" xmlns:mc="${compatibility}"><w:body>${body}</w:body></w:document>`;
  return makeZip([
    { name: '[Content_Types].xml', bytes: types },
    { name: 'word/document.xml', bytes: document },
    ...more,
  ]);
}

/** A header or footer of a .docx file. */
export function docxPart(name: string, text: string): ZipEntry {
  return { name: `word/${name}`, bytes: `<w:hdr xmlns:w="${word}"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:hdr>` };
}

/** A paragraph of one run. */
export function docxParagraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

const prefix = 'urn:oasis:names:tc:opendocument:xmlns:';
const namespaces = ['office', 'text', 'table', 'style'].map((name) => `xmlns:${name}="${prefix}${name}:1.0"`).join(' ');

/** An .odt file. @param body - what is inside `office:text`. @param styles - what is inside `office:automatic-styles`. */
export function makeOdt(body: string, styles = '', more: readonly ZipEntry[] = []): Uint8Array {
  const content = `<?xml version="1.0"?><office:document-content ${namespaces} xmlns:fo="${prefix}xsl-fo-compatible:1.0"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  return makeZip([
    { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text', method: 0 },
    { name: 'content.xml', bytes: content },
    ...more,
  ]);
}
