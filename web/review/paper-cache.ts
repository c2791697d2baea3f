import { routes } from '../../core/desk/routes.ts';
import { type DocumentView } from '../../core/desk/schemas/document.ts';
import { addressOf, call } from '../api/client.ts';

interface Kept {
  readonly reading: Promise<DocumentView>;
  /** What was read, once it is: so that showing it needs no wait. */
  document?: DocumentView;
  /** Held so that the browser keeps the decoded page. */
  image?: HTMLImageElement;
}

/** Papers read ahead, each with the image of its first page decoded, so that the next one is painted at once. */
export class PaperCache {
  readonly #kept = new Map<string, Kept>();
  readonly #most: number;

  /** @param most - papers kept; the longest unused goes first. */
  constructor(most = 8) {
    this.#most = most;
  }

  /** @returns undefined when it must be waited for. */
  peek(id: string): DocumentView | undefined {
    return this.#kept.get(id)?.document;
  }

  /** Reads a paper, or gives the one at hand. @throws ApiProblem */
  read(id: string): Promise<DocumentView> {
    const kept = this.#kept.get(id);
    if (kept !== undefined) {
      this.#kept.delete(id);
      this.#kept.set(id, kept);
      return kept.reading;
    }
    const fresh: Kept = { reading: call(routes.document, { at: { document: id } }) };
    this.#kept.set(id, fresh);
    this.#forgetOldest();
    fresh.reading.then(
      (document) => {
        fresh.document = document;
        fresh.image = decoded(document);
      },
      () => {
        this.#kept.delete(id);
      },
    );
    return fresh.reading;
  }

  /** What the server answered of a paper stands for what was read. */
  put(document: DocumentView): void {
    this.#kept.set(document.id, { reading: Promise.resolve(document), document });
  }

  forget(id: string): void {
    this.#kept.delete(id);
  }

  forgetFile(file: string): void {
    for (const [id, { document }] of this.#kept) if (document?.file.id === file) this.#kept.delete(id);
  }

  #forgetOldest(): void {
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
  }
}

/** The address of a page's image. */
export function imageOf({ file, page }: PageOf, size: 'thumb' | 'screen' | 'large', clear = false): string {
  return addressOf(routes.image, { at: { file, page: String(page) }, query: { size, clear: clear ? '1' : undefined } });
}

/** A page of a file, from 1. */
export interface PageOf {
  readonly file: string;
  readonly page: number;
}

function decoded(document: DocumentView): HTMLImageElement | undefined {
  const first = document.pages[0];
  if (first?.image == null) return undefined;
  const image = new Image();
  image.src = imageOf({ file: document.file.id, page: first.page }, 'screen');
  image.decode().catch(() => undefined); // painted later, when it comes
  return image;
}
