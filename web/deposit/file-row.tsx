import { type ReactNode } from 'react';
import { type FileView } from '../../core/desk/schemas/batch.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import { type IconName } from '../ui/icon.tsx';
import { depositWords } from '../words/deposit.ts';
import { bytes } from '../words/format.ts';
import { asTitle } from '../words/label-name.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { type Upload } from './upload-queue.ts';

type Look = readonly [Tone, IconName];

const looks: Readonly<Record<FileView['state'], Look>> = {
  waiting: ['busy', 'clock'],
  read: ['ok', 'check'],
  partial: ['warn', 'alert'],
  rejected: ['bad', 'alert'],
  failed: ['bad', 'alert'],
};
const uploadLooks: Readonly<Record<Upload['state'], Look>> = {
  waiting: ['plain', 'clock'],
  sending: ['busy', 'upload'],
  refused: ['bad', 'alert'],
};

export function FileRow({ file }: { readonly file: FileView }): ReactNode {
  const words = useWords(depositWords);
  const { language } = useLanguage();
  const [tone, icon] = looks[file.state];
  const documents = file.documents
    .map(({ name, state }) => `${asTitle(name)} (${words.documentStates[state]})`)
    .join(', ');
  const facts = [file.pages > 0 ? words.pages(file.pages) : '', bytes(file.bytes, language)]
    .filter((fact) => fact !== '')
    .join(' · ');
  const about = documents === '' ? (file.problems[0]?.message ?? '') : documents;
  return (
    <Line
      source={file.source}
      about={about}
      facts={facts}
      state={
        <Badge tone={tone} icon={icon}>
          {words.states[file.state]}
        </Badge>
      }
    />
  );
}

export function UploadRow({ upload }: { readonly upload: Upload }): ReactNode {
  const words = useWords(depositWords);
  const { language } = useLanguage();
  const [tone, icon] = uploadLooks[upload.state];
  const facts = upload.state === 'refused' ? '' : bytes(upload.file.size, language);
  return (
    <Line
      source={upload.source}
      about={upload.reason ?? ''}
      facts={facts}
      state={
        <Badge tone={tone} icon={icon}>
          {words.upload[upload.state]}
        </Badge>
      }
    />
  );
}

interface LineProps {
  readonly source: string;
  readonly about: string;
  readonly facts: string;
  readonly state: ReactNode;
}

function Line({ source, about, facts, state }: LineProps): ReactNode {
  return (
    <div className="file-row">
      <span className="file-source" title={source}>
        {source}
      </span>
      {state}
      <span className="file-about small muted" title={about}>
        {about}
      </span>
      <span className="small muted figures">{facts}</span>
    </div>
  );
}
