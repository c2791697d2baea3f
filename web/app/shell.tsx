import { lazy, type ReactNode, Suspense, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { routes } from '../../core/desk/routes.ts';
import { addressOf } from '../api/client.ts';
import { Empty } from '../ui/empty.tsx';
import { commonWords } from '../words/common.ts';
import { useWords } from '../words/use-words.ts';
import { Boundary } from './boundary.tsx';
import { Header } from './header.tsx';
import { hrefOf, type Place, type Room } from './router.ts';
import { mayEnter, SessionContext, useSession } from './session.ts';
import { ToReviewContext } from './to-review.ts';
import '../styles/shell.css';

const AccessibilityRoom = lazy(async () => ({
  default: (await import('../accessibility/accessibility-room.tsx')).AccessibilityRoom,
}));
const AccountsRoom = lazy(async () => ({ default: (await import('../accounts/accounts-room.tsx')).AccountsRoom }));
const DepositRoom = lazy(async () => ({ default: (await import('../deposit/deposit-room.tsx')).DepositRoom }));
const ExplainRoom = lazy(async () => ({ default: (await import('../explain/explain-room.tsx')).ExplainRoom }));
const PilotRoom = lazy(async () => ({ default: (await import('../pilot/pilot-room.tsx')).PilotRoom }));
const ReviewRoom = lazy(async () => ({ default: (await import('../review/review-room.tsx')).ReviewRoom }));
const SearchRoom = lazy(async () => ({ default: (await import('../search/search-room.tsx')).SearchRoom }));
const Help = lazy(async () => ({ default: (await import('../settings/help.tsx')).Help }));

/** Header, room, footer, for whoever is signed in. */
export function Shell({ place }: { readonly place: Place | undefined }): ReactNode {
  const { user } = useSession();
  const [helping, setHelping] = useState(false);
  const [count, set] = useState<number>();
  const toReview = useMemo(() => ({ count, set }), [count]);
  const lost = place === undefined && location.hash.length > 2;
  const here = place ?? {
    room: mayEnter('review', user.role) ? ('review' as const) : ('deposit' as const),
    path: [],
    query: {},
  };
  const onHelp = (): void => {
    setHelping(true);
  };
  return (
    <ToReviewContext value={toReview}>
      <SkipLink />
      <Header room={lost ? undefined : here.room} onHelp={onHelp} />
      <Boundary key={here.room}>{lost ? <NoSuchPlace /> : <RoomOf place={here} onHelp={onHelp} />}</Boundary>
      {here.room !== 'review' && <Footer />}
      {helping && (
        <Suspense>
          <Help
            onClose={() => {
              setHelping(false);
            }}
          />
        </Suspense>
      )}
    </ToReviewContext>
  );
}

/** The same for the public: the record of the algorithm and the statement of accessibility, or what stands in their place. */
export function PublicShell({
  place,
  children,
}: {
  readonly place: Place | undefined;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <>
      <SkipLink />
      <Header room={place?.room} />
      {place === undefined ? children : <RoomOf place={place} onHelp={() => undefined} />}
      <Footer />
    </>
  );
}

function RoomOf({ place, onHelp }: { readonly place: Place; readonly onHelp: () => void }): ReactNode {
  const words = useWords(commonWords);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = `${words.rooms[place.room]} · ${words.product}`;
    main.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [place.room, words]);
  return (
    <main id="main" ref={main} tabIndex={-1}>
      <Suspense fallback={<p className="room muted">{words.loading}</p>}>
        <Content place={place} onHelp={onHelp} />
      </Suspense>
    </main>
  );
}

function Content({ place, onHelp }: { readonly place: Place; readonly onHelp: () => void }): ReactNode {
  const session = useContext(SessionContext);
  const words = useWords(commonWords);
  if (!mayEnter(place.room, session?.user.role)) {
    return (
      <Empty icon="lock" title={words.forbidden}>
        {words.forbiddenHelp}
      </Empty>
    );
  }
  return contents[place.room](place, onHelp);
}

const contents: Readonly<Record<Room, (place: Place, onHelp: () => void) => ReactNode>> = {
  deposit: (place) => <DepositRoom place={place} />,
  review: (place, onHelp) => <ReviewRoom place={place} onHelp={onHelp} />,
  search: (place) => <SearchRoom place={place} />,
  pilot: () => <PilotRoom />,
  explain: () => <ExplainRoom />,
  accounts: () => <AccountsRoom />,
  accessibility: () => <AccessibilityRoom />,
};

function NoSuchPlace(): ReactNode {
  const words = useWords(commonWords);
  return (
    <main id="main" tabIndex={-1}>
      <Empty icon="info" title={words.notFound}>
        {words.notFoundHelp}
      </Empty>
    </main>
  );
}

function SkipLink(): ReactNode {
  const words = useWords(commonWords);
  return (
    <a
      className="skip"
      href="#main"
      onClick={(event) => {
        event.preventDefault();
        document.querySelector('main')?.focus();
      }}
    >
      {words.skip}
    </a>
  );
}

function Footer(): ReactNode {
  const words = useWords(commonWords);
  return (
    <footer className="footer">
      <a href={hrefOf('accessibility')}>{words.accessibilityLink}</a>
      <a href={hrefOf('explain')}>{words.rooms.explain}</a>
      <a href={addressOf(routes.reference)}>API</a>
    </footer>
  );
}
