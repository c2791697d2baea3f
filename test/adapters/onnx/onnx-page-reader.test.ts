import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OnnxPageReader } from '../../../adapters/onnx/onnx-page-reader.ts';
import { type PageReader } from '../../../core/ports/page-reader.ts';
import { pageReaderContract } from '../../contracts/page-reader.contract.ts';
import { ocrModels } from '../../fixtures/models.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const folder = temporaryFolder();

/** Shows its detector images of sides that the network cannot halve often enough: every run fails. */
async function brokenReader(): Promise<PageReader> {
  const ocr = join(folder, 'ocr');
  await cp(ocrModels.ocr, ocr, { recursive: true });
  const manifest = await readFile(join(ocr, 'manifest.json'), 'utf8');
  await writeFile(join(ocr, 'manifest.json'), manifest.replace(/"multiple": \d+/, '"multiple": 17'));
  return OnnxPageReader.load({ ...ocrModels, ocr });
}

const engines = Promise.all([OnnxPageReader.load(ocrModels), brokenReader()]);

pageReaderContract('ONNX', async () => {
  const [reader, broken] = await engines;
  return { reader, broken };
});
