import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useSession } from '../app/session.ts';
import { personalKeys, type ReviewAction } from '../keys/key-map.ts';
import { printedKey } from '../keys/key-name.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { percent } from '../words/format.ts';
import { asTitle } from '../words/label-name.ts';
import { reviewWords } from '../words/review.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { acceptAll, lookAlikes } from './bulk-accept.ts';
import { BulkGrid } from './bulk-grid.tsx';
import { positionOf } from './desk-state.ts';
import { Paper } from './paper.tsx';
import { QueueList } from './queue-list.tsx';
import { type Panel, reviewActions } from './review-actions.ts';
import { ReviewDialogs } from './review-dialogs.tsx';
import { type ReviewState } from './review-state.ts';
import { type Reviewer } from './reviewer.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { useZoom } from './use-zoom.ts';

export interface ReviewDeskProps {
  readonly reviewer: Reviewer;
  readonly state: ReviewState;
  readonly onShow: (id: string) => void;
  readonly onHelp: () => void;
}

/** The region in which single keys are heard. */
export function ReviewDesk({ reviewer, state, onShow, onHelp }: ReviewDeskProps): ReactNode {
  const words = useWords(reviewWords);
  const { language } = useLanguage();
  const { preferences } = useSession();
  const say = useAnnounce();
  const region = useRef<HTMLElement>(null);
  const [panel, setPanel] = useState<Panel>();
  const [asText, setText] = useState(false);
  const [hasList, setList] = useState(true);
  const zoom = useZoom();
  const keys = useMemo(() => personalKeys(preferences.keys), [preferences.keys]);
  const toggleText = (): void => {
    setText(!asText);
  };
  const toggleList = (): void => {
    setList(!hasList);
  };
  const actions = reviewActions({ reviewer, words, zoom, say, open: setPanel, toggleText, toggleList, help: onHelp });
  const act = (action: ReviewAction): void => {
    actions[action]();
  };
  const hint = (action: ReviewAction): string => printedKey(keys[action][0] ?? '', language);
  const choose = (label: string): void => {
    reviewer.change({ chosen: label });
  };
  const close = (): void => {
    setPanel(undefined);
    focusOn(region.current);
  };
  useReviewKeys(region, { map: keys, preferences }, {
    onAction: act,
    onDigit: (digit) => { const picked = state.paper?.suggestions[digit - 1]; if (picked !== undefined) choose(picked.label); },
    onEscape: () => { reviewer.change({ draft: undefined }); focusOn(region.current); },
  }); // prettier-ignore
  useAnnouncedPaper(state);
  useEffect(() => {
    focusOn(region.current);
  }, []);

  const { paper } = state;
  const show = (id: string): void => {
    onShow(id);
    focusOn(region.current);
  };
  return (
    <section
      className="review"
      ref={region}
      tabIndex={-1}
      aria-label={words.region}
      data-list={hasList ? '' : undefined}
    >
      <h1 className="hidden">{words.title}</h1>
      {hasList && <QueueList desk={state.desk} onShow={show} />}
      {paper !== undefined && panel === 'bulk' ? (
        <Bulk reviewer={reviewer} state={state} label={paper.label} onClose={close} />
      ) : (
        <Paper
          reviewer={reviewer}
          state={state}
          zoom={zoom}
          asText={asText}
          hint={hint}
          onAction={act}
          onChoose={choose}
        />
      )}
      <ReviewDialogs reviewer={reviewer} state={state} panel={panel} onChoose={choose} onClose={close} />
    </section>
  );
}

interface BulkProps {
  readonly reviewer: Reviewer;
  readonly state: ReviewState;
  /** Of the look-alikes. */
  readonly label: string;
  readonly onClose: () => void;
}

/** Look-alikes of the paper on the screen, accepted together. */
function Bulk({ reviewer, state, label, onClose }: BulkProps): ReactNode {
  const words = useWords(reviewWords);
  const say = useAnnounce();
  const failed = (error: unknown): void => {
    reviewer.change({ error });
  };
  return (
    <BulkGrid
      label={label}
      entries={lookAlikes(state.desk, label)}
      onClose={onClose}
      onAccept={(entries) => {
        onClose();
        acceptAll(reviewer, entries, label).then(() => {
          say(words.bulkDone(entries.length));
        }, failed);
      }}
    />
  );
}

/** Says which paper has come to the screen: "Document 12 sur 80, Facture, 94 %". */
function useAnnouncedPaper({ desk, paper }: ReviewState): void {
  const words = useWords(reviewWords);
  const { language } = useLanguage();
  const say = useAnnounce();
  const said = useRef<string>(undefined);
  useEffect(() => {
    if (paper === undefined || said.current === paper.id) return;
    said.current = paper.id;
    const position = words.position(positionOf(desk, paper.id), desk.total);
    say([position, asTitle(paper.name), percent(paper.probability, language)].join(', '));
  }, [desk, paper, say, words, language]);
}

/** After the dialog, the list or the room has given the focus up. */
function focusOn(region: HTMLElement | null): void {
  requestAnimationFrame(() => region?.focus({ preventScroll: true }));
}
