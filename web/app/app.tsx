import { type ReactNode, useEffect, useState } from 'react';
import { type User } from '../../core/desk/schemas/basics.ts';
import { type Preferences } from '../../core/desk/schemas/session.ts';
import { routes } from '../../core/desk/routes.ts';
import { call, keepCsrf, tell } from '../api/client.ts';
import { SignIn } from '../sign-in/sign-in.tsx';
import { Announcer } from '../ui/announcer.tsx';
import { Failure } from '../ui/failure.tsx';
import { type Language } from '../words/language.ts';
import { LanguageContext } from '../words/use-words.ts';
import { Boundary } from './boundary.tsx';
import { type Place, usePlace } from './router.ts';
import { SessionContext } from './session.ts';
import { PublicShell, Shell } from './shell.tsx';

type State =
  { readonly user: User | undefined; readonly preferences: Preferences } | 'loading' | { readonly error: unknown };
const asFound: Preferences = { shortcuts: true, keys: {}, language: 'fr' };

/** Everything: who is signed in, in which language, in which room. */
export function App(): ReactNode {
  const [state, setState] = useState<State>('loading');
  const place = usePlace();
  const load = (): void => {
    openSession().then(setState, (error: unknown) => {
      setState({ error });
    });
  };
  useEffect(load, []);

  if (state === 'loading') return null;
  if ('error' in state)
    return (
      <main className="room">
        <Failure error={state.error} retry={load} />
      </main>
    );
  const prefer = (preferences: Preferences): void => {
    setState({ ...state, preferences });
    if (state.user !== undefined) void call(routes.putPreferences, { body: preferences });
  };
  const signOut = (): void => {
    void tell(routes.signOut).finally(() => {
      setState({ user: undefined, preferences: { ...asFound, language: state.preferences.language } });
    });
  };
  return (
    <Spoken
      language={state.preferences.language}
      choose={(language) => {
        prefer({ ...state.preferences, language });
      }}
    >
      {state.user === undefined ? (
        <SignedOut place={place} signedIn={load} />
      ) : (
        <SessionContext value={{ user: state.user, preferences: state.preferences, prefer, signOut }}>
          <Shell place={place} />
        </SessionContext>
      )}
    </Spoken>
  );
}

function SignedOut({
  place,
  signedIn,
}: {
  readonly place: Place | undefined;
  readonly signedIn: () => void;
}): ReactNode {
  const open = place?.room === 'explain' || place?.room === 'accessibility';
  return (
    <PublicShell place={open ? place : undefined}>{open ? undefined : <SignIn signedIn={signedIn} />}</PublicShell>
  );
}

interface SpokenProps {
  readonly language: Language;
  readonly choose: (language: Language) => void;
  readonly children: ReactNode;
}

function Spoken({ language, choose, children }: SpokenProps): ReactNode {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <LanguageContext value={{ language, choose }}>
      <Boundary>
        <Announcer>{children}</Announcer>
      </Boundary>
    </LanguageContext>
  );
}

async function openSession(): Promise<State> {
  const { user, csrf } = await call(routes.session);
  keepCsrf(csrf ?? '');
  if (user === null) return { user: undefined, preferences: asFound };
  return { user, preferences: await call(routes.preferences) };
}
