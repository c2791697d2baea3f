import { join } from 'node:path';
import { describe } from '@jest/globals';
import { SqliteTextIndex } from '../../../adapters/local/sqlite-text-index.ts';
import { textIndexContract } from '../../contracts/text-index.contract.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const folder = temporaryFolder();
let opened = 0;

describe('full text in SQLite', () => {
  textIndexContract(() => SqliteTextIndex.open(join(folder, `${(opened += 1)}.sqlite`)));
});
