import {
  type FileOpener,
  type Member,
  type OpenedFile,
  type Opening,
  type SourcePage,
} from '../../../core/ports/file-opener.ts';
import { type Problem } from '../../../core/problem.ts';

export function asFile(opening: Opening): OpenedFile {
  if (opening.kind === 'rejected') throw new Error(`rejected: ${opening.problem.message}`);
  return opening.file;
}

/** Why a file is rejected. */
export async function rejection(opener: FileOpener, bytes: Uint8Array): Promise<Problem> {
  const opening = await opener.open(bytes);
  if (opening.kind === 'opened') throw new Error('it was opened');
  return opening.problem;
}

export async function pageOf(file: OpenedFile, number: number): Promise<SourcePage> {
  const page = await file.page(number);
  if ('problem' in page) throw new Error(`page ${number}: ${page.problem.message}`);
  return page;
}

/** Lines of text of each page; words joined by a blank. */
export async function pageTexts(file: OpenedFile): Promise<readonly (readonly string[])[]> {
  const texts: string[][] = [];
  for (let number = 1; number <= file.pageCount; number += 1) {
    const { native } = await pageOf(file, number);
    texts.push((native?.lines ?? []).map(({ words }) => words.map(({ text }) => text).join(' ')));
  }
  return texts;
}

/** What reading each member gives: its text, or the code of the problem. */
export async function memberTexts(members: readonly Member[]): Promise<readonly (readonly [string, string])[]> {
  const read: (readonly [string, string])[] = [];
  for (const member of members) {
    const content = await member.read();
    read.push([
      member.path,
      'problem' in content ? `!${content.problem.code}` : new TextDecoder().decode(content.bytes),
    ]);
  }
  return read;
}
