import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

/** Bytes below which a compressed answer saves nothing. */
const worthIt = 1000;
const out = join(import.meta.dirname, '../dist/web');

/** Writes a `.br` beside each text asset, so that the server compresses nothing while it serves. */
function precompressed(): Plugin {
  return {
    name: 'precompressed',
    apply: 'build',
    async closeBundle() {
      const names = await readdir(out, { recursive: true });
      await Promise.all(
        names.filter((name) => /\.(js|css|html|svg)$/u.test(name)).map((name) => compress(join(out, name))),
      );
    },
  };
}

async function compress(path: string): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.length < worthIt) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes, { params }));
}

// eslint-disable-next-line no-restricted-syntax -- vite reads the default export
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  build: {
    outDir: out,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    target: 'es2022',
  },
  plugins: [precompressed()],
});
