import { join } from 'node:path';
import { fileOpener } from '../adapters/files/file-opener.ts';
import { OwnModelFolder } from '../adapters/local/own-model-folder.ts';
import { ParentOcr } from '../adapters/local/parent-ocr.ts';
import { serveTasks, sendToParent } from '../adapters/local/serve-tasks.ts';
import { Spool } from '../adapters/local/spool.ts';
import { TaskServer } from '../adapters/local/task-server.ts';
import { workerSettingsSchema } from '../adapters/local/worker-messages.ts';
import { modelFolders, ocrFolders } from '../adapters/onnx/installed-models.ts';
import { OnnxPageClassifier } from '../adapters/onnx/onnx-page-classifier.ts';
import { PdfiumFileOpener } from '../adapters/pdf/pdfium-file-opener.ts';
import { once } from '../core/once.ts';

const { limits, models, spool, ocr, preload, own } = workerSettingsSchema.parse(JSON.parse(process.argv[2] ?? ''));
const parentOcr = new ParentOcr(sendToParent);
// Loaded when the first page wants them: a batch of native files never pays for the OCR.
const localOcr = once(async () => {
  const { OnnxPageReader } = await import('../adapters/onnx/onnx-page-reader.ts');
  return OnnxPageReader.load(ocrFolders(models));
});
const classifier = once(async () => {
  const head = own === undefined ? undefined : (await new OwnModelFolder(own.folder).version(own.version)).head;
  return OnnxPageClassifier.load(join(models, modelFolders.classifier), head);
});

serveTasks(
  new TaskServer({
    opener: fileOpener(limits, { 'application/pdf': new PdfiumFileOpener(limits) }),
    engines: {
      ocr: async (page) => (ocr === 'parent' ? parentOcr.readerOf(page) : localOcr()),
      classifier,
      now: () => performance.now() / 1000,
    },
    spool: new Spool(spool),
    send: sendToParent,
  }),
  parentOcr,
  // What cannot be loaded is told to whoever asks for the first page.
  preload === true ? Promise.allSettled([ocr === 'local' ? localOcr() : undefined, classifier()]) : undefined,
);
