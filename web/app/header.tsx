import { type ReactNode, useContext } from 'react';
import { Button } from '../ui/button.tsx';
import { commonWords } from '../words/common.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { AccountMenu } from './account-menu.tsx';
import { hrefOf, type Room } from './router.ts';
import { mayEnter, SessionContext } from './session.ts';
import { useToReview } from './to-review.ts';

const shown: readonly Room[] = ['deposit', 'review', 'search', 'pilot', 'explain'];

/** The rooms one may enter, who one is, and the way to help. */
export function Header({ room, onHelp }: { readonly room: Room | undefined; readonly onHelp?: () => void }): ReactNode {
  const words = useWords(commonWords);
  const session = useContext(SessionContext);
  return (
    <header className="header">
      <a
        className="wordmark"
        href={session === undefined ? '#' : hrefOf(mayEnter('review', session.user.role) ? 'review' : 'deposit')}
      >
        <img src="./icon.svg" alt="" width="24" height="24" />
        {words.product}
      </a>
      {session !== undefined && <Rooms room={room} />}
      <div className="header-end">
        {session === undefined ? <LanguageSwitch /> : <AccountMenu />}
        {onHelp !== undefined && (
          <Button kind="quiet" size="small" aria-label={words.help} title={words.help} onClick={onHelp}>
            ?
          </Button>
        )}
      </div>
    </header>
  );
}

function Rooms({ room }: { readonly room: Room | undefined }): ReactNode {
  const words = useWords(commonWords);
  const session = useContext(SessionContext);
  const toReview = useToReview();
  return (
    <nav className="rooms" aria-label={words.navigation}>
      <ul role="list">
        {shown
          .filter((name) => mayEnter(name, session?.user.role))
          .map((name) => (
            <li key={name}>
              <a href={hrefOf(name)} aria-current={name === room ? 'page' : undefined}>
                {words.rooms[name]}
                {name === 'review' && toReview !== undefined && toReview > 0 && (
                  <span className="count figures">
                    <span aria-hidden="true">{toReview}</span>
                    <span className="hidden">{words.toReview(toReview)}</span>
                  </span>
                )}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function LanguageSwitch(): ReactNode {
  const words = useWords(commonWords);
  const { language, choose } = useLanguage();
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    <Button
      kind="quiet"
      size="small"
      lang={other}
      onClick={() => {
        choose(other);
      }}
    >
      {words.language}
    </Button>
  );
}
