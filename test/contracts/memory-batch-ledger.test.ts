import { MemoryBatchLedger } from '../fixtures/memory-batch-ledger.ts';
import { batchLedgerContract } from './batch-ledger.contract.ts';

batchLedgerContract(async () => Promise.resolve(new MemoryBatchLedger()));
