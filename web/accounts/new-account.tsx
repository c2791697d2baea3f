import { type SubmitEvent, type ReactNode, useState } from 'react';
import { roles } from '../../core/desk/roles.ts';
import { routes } from '../../core/desk/routes.ts';
import { call } from '../api/client.ts';
import { PasswordField } from '../sign-in/password-field.tsx';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { accountsWords } from '../words/accounts.ts';
import { commonWords } from '../words/common.ts';
import { useWords } from '../words/use-words.ts';

/** A form for one account more. @param made - called when it is there. */
export function NewAccount({ made }: { readonly made: () => void }): ReactNode {
  const words = useWords(accountsWords);
  const common = useWords(commonWords);
  const [outcome, setOutcome] = useState<{ readonly name: string } | { readonly error: unknown }>();
  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const body = Object.fromEntries(new FormData(form));
    try {
      const { name } = await call(routes.createAccount, { body });
      form.reset();
      setOutcome({ name });
      made();
    } catch (error) {
      setOutcome({ error });
    }
  };
  return (
    <form className="card stack new-account" onSubmit={(event) => void submit(event)}>
      <h2>{words.add}</h2>
      {outcome !== undefined && ('name' in outcome ? <Notice tone="ok" title={words.created(outcome.name)} /> : <Failure error={outcome.error} />)}
      <div className="field"><label htmlFor="account-name">{words.name}</label><input className="input" id="account-name" name="name" required /></div>
      <div className="field"><label htmlFor="account-login">{words.login}</label><input className="input" id="account-login" name="login" required autoCapitalize="none" spellCheck={false} /></div>
      <div className="field">
        <label htmlFor="account-role">{words.role}</label>
        <select className="input" id="account-role" name="role" defaultValue="analyst">
          {roles.map((role) => <option key={role} value={role}>{common.roles[role]}</option>)}
        </select>
      </div>
      <PasswordField label={words.password} show={words.show} name="password" autoComplete="new-password" />
      <div className="row"><Button kind="primary" type="submit">{words.create}</Button></div>
    </form>
  );
} // prettier-ignore
