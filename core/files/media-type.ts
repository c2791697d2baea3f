/** Media types that some opener of ours reads; the names are those of the IANA registry. */
export const mediaTypes = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  tiff: 'image/tiff',
  webp: 'image/webp',
  gif: 'image/gif',
  bmp: 'image/bmp',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  doc: 'application/msword',
  email: 'message/rfc822',
  zip: 'application/zip',
} as const;

/** Types recognised only to say what to do instead. */
export const refusedTypes = {
  text: 'text/plain',
  html: 'text/html',
  svg: 'image/svg+xml',
  xml: 'application/xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  outlook: 'application/vnd.ms-outlook',
  compound: 'application/x-cfb',
  /** An Office file wrapped in an OLE container by its password. */
  lockedOffice: 'application/x-tika-ooxml-protected',
} as const;
