import { join } from 'node:path';
import { fileOpener } from '../adapters/files/file-opener.ts';
import { serveTasks, sendToParent } from '../adapters/local/serve-tasks.ts';
import { Spool } from '../adapters/local/spool.ts';
import { TaskServer } from '../adapters/local/task-server.ts';
import { workerSettingsSchema } from '../adapters/local/worker-messages.ts';
import { OnnxPageClassifier } from '../adapters/onnx/onnx-page-classifier.ts';
import { PdfiumFileOpener } from '../adapters/pdf/pdfium-file-opener.ts';
import { modelFolders, ocrFolders } from './models.ts';
import { once } from './once.ts';

const { limits, models, spool } = workerSettingsSchema.parse(JSON.parse(process.argv[2] ?? ''));

serveTasks(
  new TaskServer({
    opener: fileOpener(limits, { 'application/pdf': new PdfiumFileOpener(limits) }),
    engines: {
      // Loaded when the first page wants them: a batch of native files never pays for the OCR.
      ocr: once(async () => {
        const { OnnxPageReader } = await import('../adapters/onnx/onnx-page-reader.ts');
        return OnnxPageReader.load(ocrFolders(models));
      }),
      classifier: once(async () => OnnxPageClassifier.load(join(models, modelFolders.classifier))),
      now: () => performance.now() / 1000,
    },
    spool: new Spool(spool),
    send: sendToParent,
  }),
);
