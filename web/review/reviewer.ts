import { routes } from '../../core/desk/routes.ts';
import { type ProblemDetails } from '../../core/desk/schemas/basics.ts';
import { type DecisionKind, type DocumentView } from '../../core/desk/schemas/document.ts';
import { call, tell } from '../api/client.ts';
import { isRefusal } from '../api/problem.ts';
import { type Mark, nextOf, openDesk, stepFrom, upcoming, withDocuments, withMark, extendDesk } from './desk-state.ts';
import { PaperCache } from './paper-cache.ts';
import { markDecided, markPainted } from './paper-timing.ts';
import { emptyReview, type ReviewState, withChange, withPaper } from './review-state.ts';

/** Which part of the queue is reviewed. */
export interface QueueFilter {
  readonly batch?: string | undefined;
  readonly label?: string | undefined;
  readonly reason?: string | undefined;
}

export interface Decision {
  readonly kind: DecisionKind;
  readonly label?: string | undefined;
  readonly comment?: string | undefined;
}

type Timed = Decision & { readonly seconds: number };

/** Papers read ahead of the one on the screen. */
const ahead = 2;

/** One sitting at the desk: the list, the paper on the screen, and what is decided of it. The next paper shows before the server has answered. */
export class Reviewer {
  readonly cache = new PaperCache();
  /** Changes of this sitting that were about pages: taken back, they put other documents in the list. */
  readonly plans = new Set<string>();
  #state: ReviewState = emptyReview;
  #filter: QueueFilter = {};
  #shownAt = 0;
  /** The paper whose reservation is this person's. */
  #mine: string | undefined;
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): ReviewState => this.#state;

  change(part: Partial<ReviewState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }

  /** Fetches the list, and shows the paper wanted or the first. */
  async open(filter: QueueFilter, wanted: string | undefined): Promise<void> {
    this.#filter = filter;
    try {
      const fetched = await call(routes.queue, { query: { ...filter, limit: 100 } });
      this.change({ desk: openDesk(fetched, wanted), status: 'ready', error: undefined });
      await this.show(this.#state.desk.current);
    } catch (error) {
      this.change({ status: 'failed', error });
    }
  }

  /** Brings a paper to the screen; at once where it was read ahead. @param passing - on the way to the next: what another holds is passed over. */
  async show(id: string | undefined, { passing = false } = {}): Promise<void> {
    this.#giveBack(id);
    this.change({ desk: { ...this.#state.desk, current: id } });
    if (id === undefined) {
      this.change({ paper: undefined });
      await this.#fetchMore();
      return;
    }
    const kept = this.cache.peek(id);
    if (kept !== undefined) this.#present(kept);
    try {
      const paper = kept ?? (await this.cache.read(id));
      if (this.#state.desk.current !== id) return;
      if (kept === undefined) this.#present(paper);
      await this.hold(id, { passing });
    } catch (error) {
      this.change({ error });
    }
  }

  /** Reserves the paper on the screen. @param steal - from whoever holds it. */
  async hold(id: string, { steal = false, passing = false } = {}): Promise<void> {
    const held = this.#mine === id;
    try {
      await call(routes.takeLease, { at: { document: id }, body: { steal } });
      this.#held(id);
      if (steal) await this.refresh(id);
    } catch (error) {
      if (!isRefusal(error, 409)) throw error;
      if (this.#state.desk.current === id) await this.#taken(id, { lost: held, passing });
    }
  }

  /** What was reserved is the paper on the screen, unless that has changed meanwhile. */
  #held(id: string): void {
    if (this.#state.desk.current !== id) return;
    this.#mine = id;
    this.change({ held: undefined, desk: withMark(this.#state.desk, id, this.#state.paper?.state ?? 'to-review') });
  }

  /** Reads the paper on the screen anew. */
  async refresh(id: string): Promise<void> {
    this.cache.forget(id);
    const paper = await this.cache.read(id);
    if (this.#state.desk.current === id) this.#present(paper);
  }

  /** Gives the paper back. */
  leave(): void {
    this.#giveBack(undefined);
  }

  step(step: 1 | -1): void {
    const { desk } = this.#state;
    void this.show(stepFrom(desk, desk.current, step));
  }

  next(): void {
    const { desk } = this.#state;
    void this.show(nextOf(desk, desk.current), { passing: true });
  }

  /** Decides of the paper on the screen, and shows the next one without waiting for the server. */
  async decide(decision: Decision): Promise<void> {
    const { paper, desk } = this.#state;
    if (paper === undefined) return;
    markDecided();
    const seconds = Math.min(86_400, (performance.now() - this.#shownAt) / 1000);
    this.#mark(paper.id, 'saving');
    const isLast = nextOf(this.#state.desk, paper.id) === undefined && desk.cursor === null;
    this.next();
    await this.#save(paper, { ...decision, seconds });
    if (isLast && this.#state.desk.current === undefined) await this.#fetchMore();
  }

  async #save(paper: DocumentView, decision: Timed): Promise<void> {
    const body = { version: paper.version, ...decision };
    try {
      const { document, undo } = await call(routes.decide, { at: { document: paper.id }, body });
      this.cache.put(document);
      this.change({
        desk: withDocuments(this.#state.desk, [document]),
        ...withChange(this.#state, undo),
      });
    } catch (error) {
      this.#mark(paper.id, 'unsaved');
      this.cache.forget(paper.id);
      if (!isRefusal(error, 409)) this.change({ error });
      else await this.#askAgain(paper, decision, error.details);
    }
  }

  async #askAgain(paper: DocumentView, decision: Timed, problem: ProblemDetails): Promise<void> {
    const document = await this.cache.read(paper.id);
    this.change({
      desk: withDocuments(this.#state.desk, [document]),
      conflict: {
        document,
        problem,
        putMine: () => {
          this.change({ conflict: undefined });
          void this.#save(document, decision);
        },
      },
    });
  }

  #present(paper: DocumentView): void {
    this.#shownAt = performance.now();
    this.change(withPaper(this.#state, paper));
    markPainted(paper.id);
    for (const id of upcoming(this.#state.desk, paper.id, ahead)) void this.cache.read(id).catch(() => undefined); // asked for again when it is shown
  }

  /** Another holds it: told where the person came for this very paper, passed over where she only went on. */
  async #taken(id: string, { lost, passing }: { lost: boolean; passing: boolean }): Promise<void> {
    this.cache.forget(id);
    if (passing && !lost) {
      this.#mark(id, 'taken');
      this.next();
      return;
    }
    const paper = await this.cache.read(id);
    if (this.#state.desk.current !== id) return;
    this.change({
      desk: withMark(this.#state.desk, id, 'taken'),
      held: { by: paper.lease?.by.name ?? '', lost },
    });
  }

  #giveBack(next: string | undefined): void {
    const mine = this.#mine;
    if (mine === undefined || mine === next) return;
    this.#mine = undefined;
    if (this.#state.desk.marks.get(mine) === 'saving') return; // given back along with the decision
    void tell(routes.releaseLease, { at: { document: mine } }).catch(() => undefined); // ends by itself
  }

  async #fetchMore(): Promise<void> {
    const { desk } = this.#state;
    if (desk.cursor === null) return;
    const fetched = await call(routes.queue, { query: { ...this.#filter, limit: 100, cursor: desk.cursor } });
    this.change({ desk: extendDesk(desk, fetched) });
    await this.show(this.#state.desk.current);
  }

  #mark(id: string, mark: Mark): void {
    this.change({ desk: withMark(this.#state.desk, id, mark) });
  }
}
