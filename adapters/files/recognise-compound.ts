import { mediaTypes, refusedTypes } from '../../core/files/media-type.ts';
import { compoundEntry } from './compound-entries.ts';

const typeByStream = [
  ['EncryptedPackage', refusedTypes.lockedOffice],
  ['WordDocument', mediaTypes.doc],
  ['Workbook', refusedTypes.xls],
  ['Book', refusedTypes.xls],
  ['PowerPoint Document', refusedTypes.ppt],
  ['__properties_version1.0', refusedTypes.outlook],
] as const;

/** Which kind of document an OLE compound file is, by the streams in it. */
export function recogniseCompound(bytes: Uint8Array): string {
  const found = typeByStream.find(([stream]) => compoundEntry(bytes, stream) !== undefined);
  return found?.[1] ?? refusedTypes.compound;
}
