import { useCallback, useEffect, useState } from 'react';

export interface Resource<Value> {
  /** What was last read; kept while it is read again, so that nothing moves. */
  readonly value: Value | undefined;
  readonly error: unknown;
  readonly busy: boolean;
  readonly reload: () => void;
}

interface State<Value> {
  readonly value: Value | undefined;
  readonly error: unknown;
  readonly busy: boolean;
}

/** Reads something of the server for as long as the screen shows it. `load` must be the same function while it means the same thing. */
export function useResource<Value>(load: (signal: AbortSignal) => Promise<Value>): Resource<Value> {
  const [state, setState] = useState<State<Value>>({ value: undefined, error: undefined, busy: true });
  const [round, setRound] = useState(0);

  useEffect(() => {
    const abort = new AbortController();
    load(abort.signal).then(
      (value) => {
        if (!abort.signal.aborted) setState({ value, error: undefined, busy: false });
      },
      (error: unknown) => {
        if (!abort.signal.aborted) setState((before) => ({ ...before, error, busy: false }));
      },
    );
    return () => {
      abort.abort();
    };
  }, [load, round]);

  const reload = useCallback(() => {
    setState((before) => ({ ...before, busy: true }));
    setRound((before) => before + 1);
  }, []);
  return { ...state, reload };
}
