import { z } from 'zod';
import { callCountsSchema, type CallCounts, type StandInSettings } from './stand-in-settings.ts';
import { controlPath } from './textract-server.ts';

const stateSchema = z.object({ counts: callCountsSchema });

/** Sets how a running stand-in behaves, and counts its calls. */
export class TextractControl {
  readonly #url: string;

  /** @param endpoint - of the stand-in, e.g. `http://127.0.0.1:4570`. */
  constructor(endpoint: string) {
    this.#url = endpoint + controlPath;
  }

  /** From now on these settings, the defaults for the others; counts from 0 again. */
  async set(settings: Partial<StandInSettings>): Promise<void> {
    const response = await fetch(this.#url, { method: 'PUT', body: JSON.stringify(settings) });
    if (!response.ok) throw new Error(`The stand-in refused its settings: ${await response.text()}`);
  }

  /** Calls since the settings were last changed. */
  async counts(): Promise<CallCounts> {
    const response = await fetch(this.#url);
    return stateSchema.parse(await response.json()).counts;
  }
}
