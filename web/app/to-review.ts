import { createContext, useContext } from 'react';

export interface ToReview {
  readonly count: number | undefined;
  readonly set: (count: number) => void;
}

/** How many documents wait for a person, as the room that last looked knows it. */
export const ToReviewContext = createContext<ToReview>({ count: undefined, set: () => undefined });

export function useToReview(): number | undefined {
  return useContext(ToReviewContext).count;
}
