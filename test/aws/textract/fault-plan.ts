import { standInSettingsSchema, type CallCounts, type StandInSettings } from './stand-in-settings.ts';
import { TextractError, type TextractErrorCode } from './textract-error.ts';

type Outcome = Exclude<keyof CallCounts, 'calls'>;

const noCalls: CallCounts = { calls: 0, answered: 0, throttled: 0, failed: 0, invalid: 0 };

/** Decides which calls suffer what, and counts them. */
export class FaultPlan {
  readonly #now: () => number;
  #settings: StandInSettings = standInSettingsSchema.parse({});
  #counts: Record<keyof CallCounts, number> = { ...noCalls };
  /** When the calls of the last second were let through. */
  #passed: number[] = [];

  /** @param now - milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  get counts(): CallCounts {
    return { ...this.#counts };
  }

  get settings(): StandInSettings {
    return this.#settings;
  }

  /** Behaves otherwise from now on, counting from 0 again. */
  set(settings: StandInSettings): void {
    this.#settings = settings;
    this.#counts = { ...noCalls };
    this.#passed = [];
  }

  /** Counts a call that came in. @throws TextractError when this one is to suffer. */
  admit(): void {
    const { throttleEvery, failEvery } = this.#settings;
    const call = ++this.#counts.calls;
    if (throttleEvery > 0 && call % throttleEvery === 0) {
      throw new TextractError('ProvisionedThroughputExceededException', 'Provisioned rate exceeded');
    }
    if (!this.#withinRate()) throw new TextractError('ThrottlingException', 'Rate exceeded');
    if (failEvery > 0 && call % failEvery === 0) throw new TextractError('InternalServerError', 'Internal error');
  }

  /** Counts how a call ended. @param error - of the service, undefined when it was answered. */
  settle(error?: TextractError): void {
    this.#counts[outcomeOf(error)]++;
  }

  #withinRate(): boolean {
    const { callsPerSecond } = this.#settings;
    if (callsPerSecond === 0) return true;
    const now = this.#now();
    this.#passed = this.#passed.filter((time) => time > now - 1000);
    if (this.#passed.length >= callsPerSecond) return false;
    this.#passed.push(now);
    return true;
  }
}

const throttling: readonly TextractErrorCode[] = ['ProvisionedThroughputExceededException', 'ThrottlingException'];

function outcomeOf(error: TextractError | undefined): Outcome {
  if (error === undefined) return 'answered';
  if (throttling.includes(error.code)) return 'throttled';
  return error.code === 'InternalServerError' ? 'failed' : 'invalid';
}
