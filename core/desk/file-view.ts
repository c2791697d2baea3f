import { labelName } from '../label-names.ts';
import { type Kept } from './desk-records.ts';
import { type DocumentItem, type FileItem } from './items.ts';
import { type FileView } from './schemas/batch.ts';

/** A file as it is shown to who handed it in. @param documents - at least those of the file, by id. */
export function fileView(file: FileItem, documents: ReadonlyMap<string, Kept<DocumentItem>>): FileView {
  const { id, source, bytes, sha256, mediaType, state, problems, container, receivedAt, finishedAt, pages } = file;
  return {
    id, source, bytes, sha256, mediaType, state, problems, container, receivedAt, finishedAt, pages,
    documents: file.documents.flatMap((document) => {
      const body = documents.get(document)?.body;
      return body === undefined ? [] : [{ id: body.id, label: body.label, name: labelName(body.label), state: body.state }];
    }),
  }; // prettier-ignore
}
