import { join } from 'node:path';
import { OwnModelFolder, type OwnVersion } from '../adapters/local/own-model-folder.ts';
import { modelFolders } from '../adapters/onnx/installed-models.ts';
import { ModelFolder } from '../adapters/onnx/model-folder.ts';
import { OnnxPageClassifier } from '../adapters/onnx/onnx-page-classifier.ts';
import { LiasseError } from '../core/liasse-error.ts';
import { type FreeLabel } from '../core/own-classes/fit-head.ts';
import { readAnchors } from '../core/own-classes/read-anchors.ts';
import { type LabelledPage } from '../core/own-classes/sparse-page.ts';
import { type Duel, trainChallenger } from '../core/own-classes/train-challenger.ts';
import { type ReadPage } from '../core/page.ts';
import { modelsFolder } from './models-folder.ts';
import { ownFolder } from './own-head.ts';
import { percent } from './terminal/french.ts';

/** A document whose label is known. */
export interface Lesson {
  readonly label: string;
  readonly group: string;
  readonly document: string;
  readonly pages: readonly ReadPage[];
}

/** Teaches the folder of a user's own classes. */
export class Trainer {
  readonly folder: OwnModelFolder;
  readonly #classifier: OnnxPageClassifier;
  readonly #champion: OwnVersion | undefined;

  private constructor(folder: OwnModelFolder, classifier: OnnxPageClassifier, champion: OwnVersion | undefined) {
    this.folder = folder;
    this.#classifier = classifier;
    this.#champion = champion;
  }

  /** @throws LiasseError `configuration-invalid` when no folder is named; those of the models. */
  static async open(named: string | undefined): Promise<Trainer> {
    const folder = openOwnFolder(named);
    const classifier = await OnnxPageClassifier.load(join(modelsFolder(), modelFolders.classifier));
    return new Trainer(folder, classifier, await folder.current());
  }

  get shippedLabels(): readonly string[] {
    return this.#classifier.labels;
  }

  /** The user's own. */
  get ownLabels(): readonly FreeLabel[] {
    return (this.#champion?.head.rows ?? []).filter(({ own }) => own);
  }

  /** Trains a challenger, and promotes it unless it is worse. @returns how it fared. @throws LiasseError. */
  async teach(lessons: readonly Lesson[], free: readonly FreeLabel[]): Promise<Duel> {
    const taught = new Set(lessons.map(({ document }) => document));
    const earlier = (this.#champion?.pages ?? []).filter(({ document }) => !taught.has(document));
    const pages = [...earlier, ...(await this.#examined(lessons))];
    const { head, duel } = trainChallenger({
      base: this.#classifier.version,
      version: (await this.folder.lastNumber()) + 1,
      shippedLabels: this.shippedLabels,
      champion: this.#champion?.head,
      free,
      pages,
      anchors: await this.#anchors(),
    });
    if (duel.promoted) await this.folder.promote({ head, pages, duel });
    return duel;
  }

  async #examined(lessons: readonly Lesson[]): Promise<LabelledPage[]> {
    const pages: LabelledPage[] = [];
    for (const { label, group, document, pages: read } of lessons) {
      for (const { lines } of read.filter((page) => page.lines.length > 0)) {
        pages.push({ ...(await this.#classifier.examine(lines)), label, group, document });
      }
    }
    return pages;
  }

  async #anchors(): Promise<LabelledPage[]> {
    const model = await ModelFolder.open(join(modelsFolder(), modelFolders.classifier));
    const pages: LabelledPage[] = [];
    for (const [index, anchor] of readAnchors(await model.file('anchors')).entries()) {
      const document = `anchor ${index}`;
      const label = this.shippedLabels[anchor.label] ?? '';
      pages.push({ ...anchor, label, group: document, document, logits: await this.#classifier.shippedLogits(anchor) });
    }
    return pages;
  }
}

/** @throws LiasseError `configuration-invalid` when no folder is named. */
export function openOwnFolder(named: string | undefined): OwnModelFolder {
  const folder = ownFolder(named);
  if (folder !== undefined) return new OwnModelFolder(folder);
  throw new LiasseError(
    'configuration-invalid',
    'Nommez le dossier des classes propres : --model <dossier> ou LIASSE_MODEL.',
  );
}

/** How a challenger fared, in French. */
export function duelText({ champion, challenger, learnt, promoted }: Duel): string {
  const shown = Object.entries(learnt).map(([label, f1]) => `${label} : F1 ${percent(f1)}`);
  return [
    `Sur des pages mises de côté, macro-F1 ${percent(champion)} avant, ${percent(challenger)} après.`,
    ...shown,
    promoted ? 'Nouvelle version en usage.\n' : 'Refusé : ce ne serait pas plus juste qu’avant. Rien n’a changé.\n',
  ].join('\n');
}
