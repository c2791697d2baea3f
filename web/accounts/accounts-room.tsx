import { type ReactNode, useState } from 'react';
import { roles } from '../../core/desk/roles.ts';
import { routes } from '../../core/desk/routes.ts';
import { type AccountView } from '../../core/desk/schemas/session.ts';
import { call } from '../api/client.ts';
import { useResource } from '../api/use-resource.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { accountsWords } from '../words/accounts.ts';
import { commonWords } from '../words/common.ts';
import { dateTime } from '../words/format.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { NewAccount } from './new-account.tsx';

const read = async (signal: AbortSignal): Promise<readonly AccountView[]> =>
  (await call(routes.accounts, { query: { limit: 200 }, signal })).entries;

/** Who may come in, and to do what. */
export function AccountsRoom(): ReactNode {
  const words = useWords(accountsWords);
  const { value, error, reload } = useResource(read);
  const [trouble, setTrouble] = useState<unknown>();
  const change = (account: AccountView, body: object): void => {
    setTrouble(undefined);
    call(routes.changeAccount, { at: { account: account.id }, body }).then(reload, setTrouble);
  };
  return (
    <div className="room">
      <div className="stack">
        <h1>{words.title}</h1>
        <p className="muted">{words.lead}</p>
      </div>
      {error !== undefined && <Failure error={error} retry={reload} />}
      {trouble !== undefined && <Failure error={trouble} />}
      {value !== undefined && <AccountTable accounts={value} change={change} />}
      <NewAccount made={reload} />
    </div>
  );
}

interface TableProps {
  readonly accounts: readonly AccountView[];
  readonly change: (account: AccountView, body: object) => void;
}

function AccountTable({ accounts, change }: TableProps): ReactNode {
  const words = useWords(accountsWords);
  return (
    <div className="table-frame card">
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.login}</th>
            <th scope="col">{words.role}</th>
            <th scope="col">{words.seen}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <AccountRow key={account.id} account={account} change={change} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function AccountRow({ account, change }: { readonly account: AccountView } & Pick<TableProps, 'change'>): ReactNode {
  const words = useWords(accountsWords);
  const common = useWords(commonWords);
  const { language } = useLanguage();
  const { name, login, role, disabled, lastSeenAt } = account;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{login}</td>
      <td>
        <select className="input" aria-label={`${words.role}, ${name}`} value={role} onChange={({ target }) => { change(account, { role: target.value }); }}>
          {roles.map((one) => <option key={one} value={one}>{common.roles[one]}</option>)}
        </select>
      </td>
      <td>{dateTime(lastSeenAt ?? undefined, language)}</td>
      <td>
        <div className="row">
          <Badge tone={disabled ? 'bad' : 'ok'} icon={disabled ? 'lock' : 'check'}>{disabled ? words.closed : words.open}</Badge>
          <Button size="small" aria-label={`${disabled ? words.reopen : words.close}, ${name}`} onClick={() => { change(account, { disabled: !disabled }); }}>
            {disabled ? words.reopen : words.close}
          </Button>
        </div>
      </td>
    </tr>
  );
} // prettier-ignore
