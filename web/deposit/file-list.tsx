import { type ReactNode } from 'react';
import { type FileView } from '../../core/desk/schemas/batch.ts';
import { VirtualList } from '../ui/virtual-list.tsx';
import { depositWords } from '../words/deposit.ts';
import { useWords } from '../words/use-words.ts';
import { Empty } from '../ui/empty.tsx';
import { FileRow, UploadRow } from './file-row.tsx';
import { type Upload } from './upload-queue.ts';

type Row = { readonly key: string; readonly upload: Upload } | { readonly key: string; readonly file: FileView };

interface FileListProps {
  readonly files: readonly FileView[];
  readonly uploads: readonly Upload[];
}

/** One line a file: those still here first, then what the server has. */
export function FileList({ files, uploads }: FileListProps): ReactNode {
  const words = useWords(depositWords);
  const rows: Row[] = [
    ...uploads.map((upload) => ({ key: upload.key, upload })),
    ...files.map((file) => ({ key: file.id, file })),
  ];
  if (rows.length === 0)
    return (
      <Empty icon="folder" title={words.empty}>
        {words.emptyHelp}
      </Empty>
    );
  return (
    <section className="card stack" aria-labelledby="files">
      <h2 id="files">{words.what}</h2>
      <VirtualList
        label={words.what}
        rows={rows}
        keyOf={({ key }) => key}
        draw={(row) => ('file' in row ? <FileRow file={row.file} /> : <UploadRow upload={row.upload} />)}
      />
    </section>
  );
}
