import { describe } from '@jest/globals';
import { MemoryResultStore } from '../fixtures/memory-result-store.ts';
import { resultStoreContract } from './result-store.contract.ts';

describe('the store in memory that tests use', () => {
  resultStoreContract(() => new MemoryResultStore());
});
