import { type ReactNode } from 'react';
import { type ReviewAction } from '../keys/key-map.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { commonWords } from '../words/common.ts';
import { reviewWords } from '../words/review.ts';
import { useWords } from '../words/use-words.ts';
import { DecisionPanel } from './decision-panel.tsx';
import { PageStrip } from './page-strip.tsx';
import { PageView } from './page-view.tsx';
import { changePages, shownPlan, stepPage } from './plan-changes.ts';
import { type ReviewState } from './review-state.ts';
import { type Reviewer } from './reviewer.ts';
import { type Zoom } from './use-zoom.ts';

interface PaperProps {
  readonly reviewer: Reviewer;
  readonly state: ReviewState;
  readonly zoom: Zoom;
  readonly asText: boolean;
  readonly hint: (action: ReviewAction) => string;
  readonly onAction: (action: ReviewAction) => void;
  readonly onChoose: (label: string) => void;
}

/** The paper on the screen, its pages, and the decision beside or below it. */
export function Paper({ reviewer, state, zoom, asText, hint, onAction, onChoose }: PaperProps): ReactNode {
  const common = useWords(commonWords);
  const { paper, page, draft, chosen, clear } = state;
  if (paper === undefined)
    return <Troubles reviewer={reviewer} state={state} fallback={<p className="muted room">{common.loading}</p>} />;
  const plan = shownPlan(state);
  return (
    <>
      <div className="paper">
        <Troubles reviewer={reviewer} state={state} />
        <PageView
          paper={paper}
          plan={plan}
          page={page}
          zoom={zoom}
          asText={asText}
          clear={clear}
          onText={() => {
            onAction('text');
          }}
          onStep={(step) => {
            stepPage(reviewer, step);
          }}
        />
        <PageStrip
          paper={paper}
          plan={plan}
          page={page}
          isChanged={draft !== undefined}
          hint={hint}
          onPage={(picked) => {
            reviewer.change({ page: picked });
          }}
          onChange={(change) => {
            changePages(reviewer, change);
          }}
          onSave={() => {
            onAction('save-plan');
          }}
          onDrop={() => {
            reviewer.change({ draft: undefined });
          }}
        />
      </div>
      <DecisionPanel
        paper={paper}
        chosen={chosen}
        isHeld={state.held !== undefined}
        hint={hint}
        onChoose={onChoose}
        onAction={onAction}
      />
    </>
  );
}

interface TroublesProps {
  readonly reviewer: Reviewer;
  readonly state: ReviewState;
  readonly fallback?: ReactNode;
}

/** What stands in the way: a colleague who holds the paper, or what the server refused. */
function Troubles({ reviewer, state, fallback }: TroublesProps): ReactNode {
  const words = useWords(reviewWords);
  const { held, error, desk } = state;
  if (error !== undefined)
    return (
      <Failure
        error={error}
        retry={() => {
          void reviewer.show(desk.current);
        }}
      />
    );
  if (held === undefined) return fallback;
  const id = desk.current ?? '';
  return (
    <Notice
      tone="warn"
      title={held.lost ? words.lost : words.heldBy(held.by)}
      action={
        <div className="row">
          <Button
            size="small"
            onClick={() => {
              void reviewer.hold(id, { steal: true });
            }}
          >
            {words.steal}
          </Button>
          <Button
            size="small"
            kind="primary"
            onClick={() => {
              reviewer.next();
            }}
          >
            {words.skip}
          </Button>
        </div>
      }
    >
      {held.lost ? words.lostHelp : words.heldHelp}
    </Notice>
  );
}
