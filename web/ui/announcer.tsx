import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

type Announce = (message: string) => void;
const AnnouncerContext = createContext<Announce>(() => undefined);

/** Says something to those who do not see the screen, without moving the focus. */
export function useAnnounce(): Announce {
  return useContext(AnnouncerContext);
}

/** Holds the one live region of the page; two places take turns, so that the same message twice is said twice. */
export function Announcer({ children }: { readonly children: ReactNode }): ReactNode {
  const [said, setSaid] = useState({ message: '', turn: 0 });
  const announce = useCallback((message: string) => {
    setSaid(({ turn }) => ({ message, turn: 1 - turn }));
  }, []);
  return (
    <AnnouncerContext value={announce}>
      {children}
      <div className="hidden" aria-live="polite" aria-atomic="true" role="status">
        {said.turn === 0 ? said.message : ''}
      </div>
      <div className="hidden" aria-live="polite" aria-atomic="true" role="status">
        {said.turn === 1 ? said.message : ''}
      </div>
    </AnnouncerContext>
  );
}
