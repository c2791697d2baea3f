import { type FileId, type SubmissionId } from '../../core/ports/batch-ledger.ts';

/** Which versions of program, models and limits made something, eight hex digits; one string an OCR engine. */
export type VersionsIds = Readonly<Record<FileId['engine'], string>>;

/** Keys of the derived bucket: everything in it can be made again from the originals. */
export class DerivedKeys {
  readonly #versions: VersionsIds;

  constructor(versions: VersionsIds) {
    this.#versions = versions;
  }

  member({ tenant, sha256 }: Pick<FileId, 'tenant' | 'sha256'>): string {
    return `members/${tenant}/${sha256}`;
  }

  record(file: FileId): string {
    return `records/${this.#of(file)}.json`;
  }

  /** Ends in '/'. */
  pages(file: FileId): string {
    return `pages/${this.#of(file)}/`;
  }

  words(file: FileId): string {
    return `words/${this.#of(file)}.json`;
  }

  /** What the words of a file begin with, whichever versions read it. */
  wordsOfAnyVersions(file: FileId): string {
    return `words/${analysesOf(file)}`;
  }

  /** What everything begins with that was derived from a file by its engine, by these versions or others. */
  ofAnyVersions(file: FileId): readonly string[] {
    return ['records', 'pages', 'words'].map((kind) => `${kind}/${analysesOf(file)}`);
  }

  results({ tenant, batch, submission }: SubmissionId): string {
    return `results/${tenant}/${batch}/${submission}.jsonl`;
  }

  certificate(name: string): string {
    return `certificates/${name}.json`;
  }

  #of(file: FileId): string {
    return `${analysesOf(file)}${this.#versions[file.engine]}`;
  }
}

/** Versions come last, so that a purge finds also what earlier ones made. */
function analysesOf({ tenant, engine, sha256 }: FileId): string {
  return `${tenant}/${sha256}/${engine}-`;
}
