import { type SubmitEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { routes } from '../../core/desk/routes.ts';
import { call } from '../api/client.ts';
import { isRefusal } from '../api/problem.ts';
import { hrefOf } from '../app/router.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { signInWords } from '../words/sign-in.ts';
import { useWords } from '../words/use-words.ts';
import { PasswordField } from './password-field.tsx';
import '../styles/sign-in.css';

type Trouble = 'missing' | { readonly error: unknown };

/** The door: login and password, and a way in for the public. */
export function SignIn({ signedIn }: { readonly signedIn: () => void }): ReactNode {
  const words = useWords(signInWords);
  const [trouble, setTrouble] = useState<Trouble>();
  const [busy, setBusy] = useState(false);
  const login = useRef<HTMLInputElement>(null);
  useEffect(() => {
    document.title = `${words.title} · liasse`;
    login.current?.focus();
  }, [words]);

  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const body = { login: textOf(form, 'login'), password: textOf(form, 'password') };
    if (body.login === '' || body.password === '') {
      setTrouble('missing');
      return;
    }
    setBusy(true);
    try {
      await call(routes.signIn, { body });
      signedIn();
    } catch (error) {
      setTrouble({ error });
      setBusy(false);
      login.current?.focus();
    }
  };

  return (
    <main id="main" tabIndex={-1} className="sign-in">
      <form className="card stack" noValidate onSubmit={(event) => void submit(event)}>
        <div className="stack sign-in-head">
          <h1>{words.title}</h1>
          <p className="muted">{words.lead}</p>
        </div>
        {trouble !== undefined && <Refused trouble={trouble} />}
        <div className="field">
          <label htmlFor="login">{words.login}</label>
          <input
            className="input"
            id="login"
            name="login"
            ref={login}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
          />
        </div>
        <PasswordField label={words.password} show={words.show} name="password" autoComplete="current-password" />
        <Button kind="primary" type="submit" disabled={busy}>
          {words.submit}
        </Button>
      </form>
      <p className="small muted">
        {words.public} <a href={hrefOf('explain')}>{words.publicLink}</a>.
      </p>
    </main>
  );
}

function Refused({ trouble }: { readonly trouble: Trouble }): ReactNode {
  const words = useWords(signInWords);
  if (trouble === 'missing') return <Notice tone="bad" title={words.missing} />;
  const { error } = trouble;
  if (isRefusal(error, 429))
    return (
      <Notice tone="bad" title={words.slow}>
        {words.slowHelp(error.details.retryAfter ?? 60)}
      </Notice>
    );
  if (isRefusal(error, 400, 401, 403, 422))
    return (
      <Notice tone="bad" title={words.refused}>
        {words.refusedHelp}
      </Notice>
    );
  return <Failure error={error} />;
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
