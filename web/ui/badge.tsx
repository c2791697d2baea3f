import { type ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export type Tone = 'ok' | 'warn' | 'bad' | 'busy' | 'plain';

/** A state: always a sign, a word and a colour, never colour alone. */
export function Badge(props: {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <span className="badge" data-tone={props.tone}>
      <Icon name={props.icon} />
      {props.children}
    </span>
  );
}
