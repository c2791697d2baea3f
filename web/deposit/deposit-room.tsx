import { type ReactNode, useState } from 'react';
import { routes } from '../../core/desk/routes.ts';
import { call } from '../api/client.ts';
import { go, hrefOf, type Place } from '../app/router.ts';
import { Failure } from '../ui/failure.tsx';
import { depositWords } from '../words/deposit.ts';
import { dateTime } from '../words/format.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { BatchList } from './batch-list.tsx';
import { BatchPage } from './batch-page.tsx';
import { DropTarget } from './drop-target.tsx';
import { type pickedFiles } from './dropped-files.ts';
import { uploadsOf } from './uploads.ts';
import '../styles/deposit.css';

/** *Déposer*: hand in, and follow what becomes of it. */
export function DepositRoom({ place }: { readonly place: Place }): ReactNode {
  const [batch] = place.path;
  return batch === undefined ? <NewBatch /> : <BatchPage key={batch} batch={batch} />;
}

function NewBatch(): ReactNode {
  const words = useWords(depositWords);
  const { language } = useLanguage();
  const [error, setError] = useState<unknown>();
  const handIn = async (files: ReturnType<typeof pickedFiles>): Promise<void> => {
    if (files.length === 0) return;
    try {
      const name =
        folderOf(files.map(({ source }) => source)) ?? words.batchName(dateTime(new Date().toISOString(), language));
      const { id } = await call(routes.createBatch, { body: { name: name.slice(0, 200) } });
      void uploadsOf(id).add(files);
      go(hrefOf('deposit', [id]));
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <div className="room">
      <div className="room-head">
        <div className="stack">
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
        </div>
      </div>
      {error !== undefined && <Failure error={error} />}
      <DropTarget onFiles={(files) => void handIn(files)} />
      <BatchList />
    </div>
  );
}

/** The folder that all files are in; undefined when there is none. */
function folderOf(sources: readonly string[]): string | undefined {
  const [first = ''] = sources;
  const folder = first.slice(0, first.indexOf('/') + 1);
  return folder !== '' && sources.every((source) => source.startsWith(folder)) ? folder.slice(0, -1) : undefined;
}
