import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Hono } from 'hono';
import { answerers } from '../../adapters/http/answerers.ts';
import { deskApp } from '../../adapters/http/desk-app.ts';
import { staticFiles } from '../../adapters/http/static-files.ts';
import { type OriginalFiles } from '../../adapters/local/original-files.ts';
import { PictureFiles } from '../../adapters/local/picture-files.ts';
import { csvLine } from '../../adapters/local/results-writer.ts';
import { WordFiles } from '../../adapters/local/word-files.ts';
import { modelFolders } from '../../adapters/onnx/installed-models.ts';
import { Batches } from '../../core/desk/batches.ts';
import { type DeskHandlers, type DeskIntake } from '../../core/desk/desk.ts';
import { type DeskOptions } from '../../core/desk/desk-options.ts';
import { Papers } from '../../core/desk/papers.ts';
import { Reports } from '../../core/desk/reports.ts';
import { Search } from '../../core/desk/search.ts';
import { Sessions } from '../../core/desk/sessions.ts';
import { transparencyView } from '../../core/desk/transparency-view.ts';
import { type ModelFacts, modelFactsSchema } from '../../core/model-card/model-facts.ts';
import { type TextIndex } from '../../core/ports/text-index.ts';
import { type Engine } from '../engine.ts';
import { modelsFolder } from '../models-folder.ts';
import { labelsInUse } from '../own-head.ts';
import { packageRoot, programVersion } from '../package-root.ts';
import { type DeskData, newSecret } from './desk-data.ts';
import { webFiles } from './web-files.ts';

export interface DeskWebOptions {
  /** Folder of all that is kept. */
  readonly data: string;
  readonly deskData: DeskData;
  readonly deskOptions: DeskOptions;
  readonly desk: { readonly handlers: DeskHandlers; readonly intake: DeskIntake };
  readonly engine: Engine;
  readonly originals: OriginalFiles;
  readonly index: Pick<TextIndex, 'search'>;
  readonly mostBytes: number;
  /** Folder of the user's own classes. */
  readonly model: string | undefined;
  readonly onReceived: () => void;
  /** A line for whoever runs it; no names, no text of papers. */
  readonly say: (line: string) => void;
}

/** A laptop's core at work, and about what a town hall pays for electricity; both are shown with the figure. */
const energy = { wattsPerCore: 10, eurosPerKilowattHour: 0.2 };

/** The interface and the web app of the desk, over its parts on this machine. */
export async function deskWeb(options: DeskWebOptions): Promise<Hono> {
  const { deskData, deskOptions, desk, engine, originals, say } = options;
  const { store, accounts, passwords } = deskData;
  const sessions = new Sessions({ ...deskOptions, passwords, newSecret });
  const facts = modelFacts();
  const app = deskApp({
    sessions,
    addressOf: (context) => getConnInfo(context).remote.address ?? '',
    onFault: (route, error) => {
      say(`${route} : ${error instanceof Error ? error.message : 'erreur inconnue'}`);
    },
    answerers: answerers({
      desk: desk.handlers,
      intake: desk.intake,
      accounts,
      sessions,
      originals,
      store,
      csvLine,
      batches: new Batches(deskOptions),
      papers: new Papers(deskOptions, new WordFiles(engine.out)),
      search: new Search(deskOptions, options.index),
      pictures: await pictureFiles(options),
      reports: await reports(options, facts),
      version: programVersion(),
      transparency: transparencyView(facts, {
        own: null,
        acceptedError: engine.identity.versions.acceptedError ?? '',
      }),
      mostBytes: options.mostBytes,
      onReceived: options.onReceived,
    }),
  });
  app.get('/*', staticFiles(webFiles(join(packageRoot, 'dist', 'web'))));
  return app;
}

async function pictureFiles({ data, originals }: DeskWebOptions): Promise<PictureFiles> {
  const script = join(packageRoot, 'dist', 'bin', 'page-picture.js');
  return PictureFiles.open({ folder: join(data, 'pictures'), script, pathOf: (hash) => originals.path(hash) });
}

async function reports({ deskOptions, desk, engine, model }: DeskWebOptions, facts: ModelFacts): Promise<Reports> {
  const labels = [...(await labelsInUse(model))];
  return new Reports({ ...deskOptions, intake: desk.intake, energy, facts, labels, rule: engine.identity.rule });
}

function modelFacts(): ModelFacts {
  const manifest = join(modelsFolder(), modelFolders.classifier, 'manifest.json');
  return modelFactsSchema.parse(JSON.parse(readFileSync(manifest, 'utf8')));
}
