import { expect, test } from '@jest/globals';
import { type TextIndex } from '../../core/ports/text-index.ts';

const all = { offset: 0, limit: 10 };

/** @param open - an empty index. */
export function textIndexContract(open: () => TextIndex): void {
  test.each(['Délibération', 'deliberation', 'DÉLIB', 'conseil délibération'])(
    'finds a page by “%s”',
    async (words) => {
      const index = open();
      await index.put('mairie', 'f1', [{ page: 1, text: 'rien' }, { page: 2, text: 'Délibération du\nconseil' }]); // prettier-ignore
      expect(await index.search('mairie', words, all)).toStrictEqual([
        { file: 'f1', page: 2, text: 'Délibération du\nconseil' },
      ]);
    },
  );

  test.each(['', '"', '*', 'a" OR "b', 'NEAR(', 'absent conseil', "'; DROP TABLE pages; --"])(
    'finds nothing by “%s”, and says so calmly',
    async (words) => {
      const index = open();
      await index.put('mairie', 'f1', [{ page: 1, text: 'Délibération du conseil' }]);
      expect(await index.search('mairie', words, all)).toStrictEqual([]);
    },
  );

  test('what is another tenant’s is not found', async () => {
    const index = open();
    await index.put('mairie', 'f1', [{ page: 1, text: 'conseil' }]);
    expect(await index.search('autre', 'conseil', all)).toStrictEqual([]);
  });

  test('a file that is put again replaces what was known of it', async () => {
    const index = open();
    await index.put('mairie', 'f1', [{ page: 1, text: 'conseil' }]);
    await index.put('mairie', 'f1', [{ page: 1, text: 'facture' }]);
    expect(await index.search('mairie', 'conseil', all)).toStrictEqual([]);
    expect(await index.search('mairie', 'facture', all)).toHaveLength(1);
  });

  test('parts of a search follow each other without gap or overlap', async () => {
    const index = open();
    const pages = Array.from({ length: 5 }, (_, page) => ({ page: page + 1, text: 'conseil' }));
    await index.put('mairie', 'f1', pages);
    const parts = await Promise.all([0, 2, 4].map(async (offset) => index.search('mairie', 'conseil', { offset, limit: 2 }))); // prettier-ignore
    expect(parts.flat().map(({ page }) => page).sort()).toStrictEqual([1, 2, 3, 4, 5]); // prettier-ignore
  });
}
