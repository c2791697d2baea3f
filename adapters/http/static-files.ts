import { type Handler } from 'hono';

/** A file of the web app, as it is sent. */
export interface StaticFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** Compressed by Brotli, where that is smaller. */
  readonly brotli: Uint8Array | undefined;
}

/** What the app answers to each of its own addresses. */
const page = '/index.html';

/**
 * Answers with the files of the web app, its page for every address that is none of them.
 *
 * @param files - by path, e.g. `/index.html`, `/assets/index-4f2a.js`; names of assets hold a hash of their content.
 */
export function staticFiles(files: ReadonlyMap<string, StaticFile>): Handler {
  return (context) => {
    const path = new URL(context.req.url).pathname;
    const isAsset = path.startsWith('/assets/');
    const file = files.get(path) ?? (isAsset ? undefined : files.get(page));
    if (file === undefined) return context.text('Introuvable', 404);
    const takesBrotli = /\bbr\b/.test(context.req.header('accept-encoding') ?? '');
    const brotli = takesBrotli ? file.brotli : undefined;
    const headers = new Headers({
      'content-type': file.mediaType,
      'cache-control': isAsset ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
    });
    if (brotli !== undefined) headers.set('content-encoding', 'br');
    return new Response(new Uint8Array(brotli ?? file.bytes), { headers });
  };
}
