import { problem, type Problem } from '../problem.ts';
import { type OpenedFile, type SourcePage } from '../ports/file-opener.ts';

/** The problem of asking for a page that the file does not have. */
export function noSuchPage(number: number, pageCount: number): { readonly problem: Problem } {
  const page = Number.isInteger(number) && number >= 1 ? number : undefined;
  return { problem: problem('page-unreadable', `Le fichier n’a pas de page ${number} : il en a ${pageCount}.`, page) };
}

/** An opened file whose pages are already at hand. */
export function filePages(
  pages: readonly SourcePage[],
  about: Pick<OpenedFile, 'mediaType'> & Partial<Pick<OpenedFile, 'members' | 'problems' | 'close'>>,
): OpenedFile {
  return {
    mediaType: about.mediaType,
    pageCount: pages.length,
    members: about.members ?? [],
    problems: about.problems ?? [],
    page: (number) => Promise.resolve(pages[number - 1] ?? noSuchPage(number, pages.length)),
    close: about.close ?? (() => Promise.resolve()),
  };
}
