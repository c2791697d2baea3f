import { useEffect, useState, useSyncExternalStore } from 'react';
import { type Place } from '../app/router.ts';
import { type ReviewState } from './review-state.ts';
import { Reviewer } from './reviewer.ts';

/** Milliseconds between two signs that the paper is still looked at; its reservation holds for five minutes. */
const heartbeat = 60_000;

/** A sitting over the part of the queue that the address names. */
export function useReviewer({ path, query }: Place): { reviewer: Reviewer; state: ReviewState; reload: () => void } {
  const [reviewer] = useState(() => new Reviewer());
  const state = useSyncExternalStore(reviewer.subscribe, reviewer.state);
  const [wanted] = path;
  const { lot: batch, classe: label, motif: reason } = query;
  const [round, setRound] = useState(0);

  useEffect(() => {
    void reviewer.open({ batch, label, reason }, round === 0 ? wanted : undefined);
  }, [reviewer, wanted, batch, label, reason, round]);

  const paper = state.paper?.id;
  const isHeld = state.held !== undefined;
  useEffect(() => {
    if (paper === undefined || isHeld) return undefined;
    const timer = setInterval(() => {
      reviewer.hold(paper).catch((error: unknown) => {
        reviewer.change({ error });
      });
    }, heartbeat);
    return () => {
      clearInterval(timer);
    };
  }, [reviewer, paper, isHeld]);

  useEffect(
    () => () => {
      reviewer.leave();
    },
    [reviewer],
  );
  return {
    reviewer,
    state,
    reload: () => {
      setRound(round + 1);
    },
  };
}
