import { type ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

const icons: Readonly<Record<NoticeTone, IconName>> = { ok: 'check', warn: 'alert', bad: 'alert', info: 'info' };
export type NoticeTone = 'ok' | 'warn' | 'bad' | 'info';

interface NoticeProps {
  readonly tone: NoticeTone;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** What happened, what was kept, what to try. */
export function Notice({ tone, title, children, action }: NoticeProps): ReactNode {
  return (
    <div className="notice" data-tone={tone} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon name={icons[tone]} />
      <div>
        <strong>{title}</strong>
        {children !== undefined && <div className="small">{children}</div>}
      </div>
      {action}
    </div>
  );
}
