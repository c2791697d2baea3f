import { type FileResult } from '../file-result.ts';
import { type Handlers } from './call.ts';
import { type DocumentFact } from './document-fact.ts';
import { type FileView } from './schemas/batch.ts';
import { type User } from './schemas/basics.ts';

/** Routes that the desk itself answers; accounts, bytes, pictures and reports are answered around it. */
export type DeskHandlers = Handlers<
  | 'batches'
  | 'createBatch'
  | 'batch'
  | 'closeBatch'
  | 'files'
  | 'queue'
  | 'leaseNext'
  | 'document'
  | 'takeLease'
  | 'releaseLease'
  | 'decide'
  | 'decideBulk'
  | 'plan'
  | 'undo'
  | 'redo'
>;

/** A file whose bytes are kept, under the name it was handed in by. */
export interface ReceivedFile {
  readonly batch: string;
  /** The client's own: the same key in a batch is the same file. */
  readonly key: string;
  readonly source: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** A file that waits to be read. */
export interface WaitingFile {
  readonly tenant: string;
  readonly file: string;
  readonly source: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** What hands in and what reads tell the desk. */
export interface DeskIntake {
  /** Writes down what was handed in. The same key again answers the file as it is now. @throws Refusal where the batch is closed or not there. */
  receive(user: User, file: ReceivedFile): Promise<FileView>;
  /** Files handed in that have no result, oldest first: at a start, what was interrupted. */
  waiting(tenant: string): AsyncIterable<WaitingFile>;
  /**
   * Writes down what became of a file: its own result first, then one a member, parents before their members. Doing it again
   * changes nothing.
   */
  conclude(tenant: string, file: string, results: readonly FileResult[]): Promise<void>;
  /** Ids of a file handed in and of its members, in the order of their results. */
  idsOf(file: WaitingFile, results: readonly FileResult[]): readonly string[];
  /** For the figures: documents handed in within the days given (`YYYY-MM-DD`, both included), and those that wait still. */
  facts(tenant: string, from: string, to: string): Promise<readonly DocumentFact[]>;
  /** The result of the file or member that a document is part of. @throws Refusal. */
  resultOf(tenant: string, file: string): Promise<FileResult>;
}
