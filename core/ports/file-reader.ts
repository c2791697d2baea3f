import { type AnalysedPage } from '../analysed-page.ts';
import { type MemberRecord } from '../file-record.ts';
import { type Problem } from '../problem.ts';

/** A file whose bytes can be fetched. */
export interface FileAtHand {
  /** Of its bytes when it was first seen; a reader refuses other bytes. */
  readonly sha256: string;
  /** Path as the file system holds it, not always UTF-8; null for a member, which lies unpacked under its sha256. */
  readonly location: Uint8Array | null;
  /** The archive or e-mail that a member was in. */
  readonly container?: FileAtHand;
}

/** What opening a file gave. */
export type FileOpening =
  | {
      readonly kind: 'opened';
      readonly mediaType: string;
      readonly pageCount: number;
      /** Each unpacked under its sha256, but those with a problem. */
      readonly members: readonly MemberRecord[];
      readonly problems: readonly Problem[];
      /** Wall-clock seconds. */
      readonly seconds: number;
    }
  | {
      readonly kind: 'refused';
      readonly mediaType: string | null;
      readonly problem: Problem;
      readonly seconds: number;
    };

/** Pages of one file, both ends included, from 1. */
export interface PageRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Reads files where they harm nobody, each within its limits of time and memory.
 *
 * What a file does to its reader is a problem of that file or page. Every method throws LiasseError when nothing can be
 * read at all: `model-missing`, `model-corrupt`, `model-unsupported`, `store-unavailable`, `worker-lost`,
 * `engine-unavailable`; pages told of before it are read.
 */
export interface FileReader {
  /** Opens the file and unpacks its members. */
  open(file: FileAtHand): Promise<FileOpening>;
  /** Calls `onPage` once for every page of the range, in any order; resolves when all calls were made. */
  read(file: FileAtHand, pages: PageRange, onPage: (page: AnalysedPage) => void): Promise<void>;
  /** Whether a member lies unpacked. */
  isUnpacked(sha256: string): Promise<boolean>;
  /** Says that a file is done with: an unpacked member need not lie around any more. */
  release(file: FileAtHand): Promise<void>;
}
