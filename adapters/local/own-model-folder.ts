import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type OwnHead, ownHeadSchema } from '../../core/own-classes/own-head.ts';
import { type LabelledPage } from '../../core/own-classes/sparse-page.ts';
import { LiasseError } from '../../core/liasse-error.ts';
import { writeAtomically } from './atomic-file.ts';

const pageSchema = z.object({
  label: z.string(),
  group: z.string(),
  document: z.string(),
  ids: z.array(z.int().min(0)),
  values: z.array(z.number()),
  logits: z.array(z.number()),
});

const versionSchema = z.object({
  head: ownHeadSchema,
  /** What the head was trained on: numbers, no text. */
  pages: z.array(pageSchema),
  /** What it was trained for and how it fared; null for what was removed. */
  duel: z.unknown(),
});

/** A version as it is kept: the head, and the features of the pages that taught it. */
export interface OwnVersion {
  readonly head: OwnHead;
  readonly pages: readonly LabelledPage[];
  readonly duel: unknown;
}

/** The user's own classes and corrections: `current.json` names the version in use, `versions/` keeps them all. */
export class OwnModelFolder {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The version in use, or undefined when nothing was learnt yet. @throws LiasseError `model-corrupt`. */
  async current(): Promise<OwnVersion | undefined> {
    const number = await this.currentNumber();
    return number === 0 ? undefined : this.version(number);
  }

  /** 0: the shipped model alone. */
  async currentNumber(): Promise<number> {
    const text = await readFile(join(this.#folder, 'current.json'), 'utf8').catch(() => '{"version":0}');
    return this.#parsed('current.json', text, z.object({ version: z.int().min(0) })).version;
  }

  /** Highest version kept; 0 without any. */
  async lastNumber(): Promise<number> {
    const names = await readdir(join(this.#folder, 'versions')).catch(() => []);
    return Math.max(0, ...names.map((name) => Number(/^(\d+)\.json$/.exec(name)?.[1] ?? 0)));
  }

  /** Keeps a version and makes it the one in use. @throws LiasseError `store-unavailable`. */
  async promote(version: OwnVersion): Promise<void> {
    const pages = version.pages.map((page) => ({ ...page, ids: [...page.ids], values: [...page.values] }));
    const path = join(this.#folder, 'versions', `${version.head.version}.json`);
    await writeAtomically(path, [`${JSON.stringify({ ...version, pages })}\n`]);
    await this.use(version.head.version);
  }

  /** @param number - of a kept version, or 0 for the shipped model alone. @throws LiasseError. */
  async use(number: number): Promise<void> {
    if (number !== 0) await this.version(number);
    await writeAtomically(join(this.#folder, 'current.json'), [`${JSON.stringify({ version: number })}\n`]);
  }

  /** @throws LiasseError `model-missing` or `model-corrupt`. */
  async version(number: number): Promise<OwnVersion> {
    const name = join('versions', `${number}.json`);
    const text = await readFile(join(this.#folder, name), 'utf8').catch((cause: unknown) => {
      throw new LiasseError('model-missing', `La version ${number} manque dans ${this.#folder}.`, { cause });
    });
    const { head, pages, duel } = this.#parsed(name, text, versionSchema);
    return {
      head,
      duel,
      pages: pages.map((page) => ({ ...page, ids: Int32Array.from(page.ids), values: Float32Array.from(page.values) })),
    };
  }

  #parsed<T>(name: string, text: string, schema: z.ZodType<T>): T {
    try {
      return schema.parse(JSON.parse(text));
    } catch (cause) {
      throw new LiasseError('model-corrupt', `${join(this.#folder, name)} est abîmé.`, { cause });
    }
  }
}

/** Tells apart heads of the same number, for the versions of results. */
export function headDigest(head: OwnHead): string {
  return createHash('sha256').update(JSON.stringify(head)).digest('hex').slice(0, 12);
}
