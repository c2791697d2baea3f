import { type ReactNode, useCallback, useContext, useEffect } from 'react';
import { hrefOf, type Place } from '../app/router.ts';
import { ToReviewContext } from '../app/to-review.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { commonWords } from '../words/common.ts';
import { reviewWords } from '../words/review.ts';
import { useWords } from '../words/use-words.ts';
import { undoLast } from './change-history.ts';
import { remaining } from './desk-state.ts';
import { ReviewDesk } from './review-desk.tsx';
import { useReviewer } from './use-reviewer.ts';
import '../styles/review.css';

/** *Réviser*: the queue, the paper, the decision. */
export function ReviewRoom({ place, onHelp }: { readonly place: Place; readonly onHelp: () => void }): ReactNode {
  const words = useWords(reviewWords);
  const common = useWords(commonWords);
  const { reviewer, state, reload } = useReviewer(place);
  const { set } = useContext(ToReviewContext);
  const left = remaining(state.desk);
  const show = useCallback(
    (id: string) => {
      void reviewer.show(id);
    },
    [reviewer],
  );
  useEffect(() => {
    if (state.status === 'ready') set(left);
  }, [set, left, state.status]);

  if (state.status === 'failed')
    return (
      <div className="room">
        <Failure error={state.error} retry={reload} />
      </div>
    );
  if (state.status === 'loading') return <p className="room muted">{common.loading}</p>;
  if (state.desk.current === undefined) {
    return (
      <>
        <h1 className="hidden">{words.title}</h1>
        <Empty
          icon="check"
          title={words.allDone}
          action={
            <div className="row">
              {state.undo.length > 0 && (
                <Button
                  icon="undo"
                  onClick={() => {
                    undoLast(reviewer).catch((error: unknown) => {
                      reviewer.change({ error });
                    });
                  }}
                >
                  {words.undo}
                </Button>
              )}
              <Button onClick={reload}>{words.reload}</Button>
              <a className="button" data-kind="primary" href={hrefOf('deposit')}>
                {words.deposit}
              </a>
            </div>
          }
        >
          {words.allDoneHelp}
        </Empty>
      </>
    );
  }
  return <ReviewDesk reviewer={reviewer} state={state} onShow={show} onHelp={onHelp} />;
}
