import { type ReactNode, useId, useState } from 'react';
import { Button } from '../ui/button.tsx';

interface PasswordFieldProps {
  readonly label: string;
  readonly show: string;
  readonly name: string;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly help?: string;
}

/** A password that can be read back before it is sent, and pasted. */
export function PasswordField({ label, show, name, autoComplete, help }: PasswordFieldProps): ReactNode {
  const id = useId();
  const [shown, setShown] = useState(false);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="password">
        <input
          className="input"
          id={id}
          name={name}
          type={shown ? 'text' : 'password'}
          autoComplete={autoComplete}
          aria-describedby={help === undefined ? undefined : `${id}-help`}
          required
        />
        <Button
          kind="quiet"
          icon="eye"
          aria-label={show}
          aria-pressed={shown}
          onClick={() => {
            setShown(!shown);
          }}
        />
      </div>
      {help !== undefined && (
        <span id={`${id}-help`} className="help">
          {help}
        </span>
      )}
    </div>
  );
}
