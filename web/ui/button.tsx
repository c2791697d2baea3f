import { type ButtonHTMLAttributes, type ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: 'primary' | 'quiet' | 'danger';
  readonly size?: 'small';
  readonly icon?: IconName;
  /** The key that does the same, printed on the button. */
  readonly hint?: string | undefined;
  readonly children?: ReactNode;
}

export function Button({ kind, size, icon, hint, children, ...rest }: ButtonProps): ReactNode {
  return (
    <button
      type="button"
      className="button"
      data-kind={kind}
      data-size={size}
      data-icon-only={children === undefined ? '' : undefined}
      {...rest}
    >
      {icon !== undefined && <Icon name={icon} />}
      {children}
      {hint !== undefined && hint !== '' && <kbd aria-hidden="true">{hint}</kbd>}
    </button>
  );
}
