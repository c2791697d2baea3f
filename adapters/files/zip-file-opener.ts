import { type Entry } from 'yauzl';
import { filePages } from '../../core/files/file-pages.ts';
import { mediaTypes } from '../../core/files/media-type.ts';
import {
  decodeMemberName,
  DistinctPaths,
  isSuspectName,
  isSystemFile,
  safeMemberPath,
} from '../../core/files/member-path.ts';
import { textPage } from '../../core/files/text-pages.ts';
import { type Limits } from '../../core/limits.ts';
import { type FileOpener, type Member, type Opening } from '../../core/ports/file-opener.ts';
import { problem, type Problem } from '../../core/problem.ts';
import { zipDirectory, type ZipDirectory } from './zip-directory.ts';
import { headerProblem, readZipMember } from './zip-member.ts';

const unixHosts = [3, 19];
const regularFile = 0o100000;
const fileKind = 0o170000;

function nameOf(entry: Entry): string {
  return decodeMemberName(entry.fileNameRaw);
}

function isHandedIn(entry: Entry): boolean {
  const name = nameOf(entry);
  const folder = /[/\\]$/u.test(name) && entry.uncompressedSize === 0;
  return !folder && !isSystemFile(name);
}

/** A link, device or pipe, by the Unix mode that the archive keeps. */
function isSpecial(entry: Entry): boolean {
  const kind = (entry.externalFileAttributes >>> 16) & fileKind;
  return unixHosts.includes(entry.versionMadeBy >>> 8) && kind !== 0 && kind !== regularFile;
}

/** Entries whose data lie over those of another, a way to make a small archive unpack to a huge one. */
function overlapping(entries: readonly Entry[]): ReadonlySet<Entry> {
  const found = new Set<Entry>();
  let end = 0;
  for (const entry of entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    if (entry.relativeOffsetOfLocalHeader < end) found.add(entry);
    end = Math.max(end, entry.relativeOffsetOfLocalHeader + 30 + entry.compressedSize);
  }
  return found;
}

/** The table of contents: the path of each member on a line, as many as a page may hold. */
function contents(members: readonly Member[], most: number): readonly string[] {
  if (members.length === 0) return ['Archive vide'];
  let characters = 0;
  const listed = members.filter(({ path }) => (characters += path.length + 1) <= most);
  const left = members.length - listed.length;
  return [...listed.map(({ path }) => path), ...(left > 0 ? [`… et ${left} autres fichiers`] : [])];
}

/** What keeps members from being read, told of the archive as well: once a code, on its one page. */
function summed(refusals: readonly Problem[]): readonly Problem[] {
  const codes = [...new Set(refusals.map(({ code }) => code))];
  return codes.map((code) => {
    const count = refusals.filter((refusal) => refusal.code === code).length;
    return problem(
      code,
      count === 1 ? '1 élément de l’archive est concerné.' : `${count} éléments de l’archive sont concernés.`,
      1,
    );
  });
}

/** Opens ZIP archives: one page, the list of the members. What is wrong with a member is told when it is read. */
export class ZipFileOpener implements FileOpener {
  readonly #limits: Limits;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  async open(bytes: Uint8Array): Promise<Opening> {
    const directory = await zipDirectory(bytes, this.#limits.membersPerArchive, isHandedIn);
    const refusal = directory === undefined ? problem('corrupt') : this.#refusal(directory);
    if (directory === undefined || refusal !== undefined) {
      return { kind: 'rejected', mediaType: mediaTypes.zip, problem: refusal ?? problem('corrupt') };
    }
    const { members, refusals } = this.#members(directory);
    const page = textPage(contents(members, this.#limits.charactersPerPage));
    const close = (): Promise<void> => {
      directory.archive.close();
      return Promise.resolve();
    };
    return {
      kind: 'opened',
      file: filePages([page], { mediaType: mediaTypes.zip, members, problems: summed(refusals), close }),
    };
  }

  #refusal({ stop }: ZipDirectory): Problem | undefined {
    if (stop === 'more') return problem('too-many-members', `Limite : ${this.#limits.membersPerArchive} fichiers.`);
    if (stop === 'locked') return problem('encrypted');
    return stop === 'cut' ? problem('corrupt') : undefined;
  }

  #members({ archive, entries }: ZipDirectory): {
    readonly members: readonly Member[];
    readonly refusals: readonly Problem[];
  } {
    const paths = new DistinctPaths();
    const overlaps = overlapping(entries);
    const refusals: Problem[] = [];
    let total = 0;
    const members = entries.map((entry) => {
      total += entry.uncompressedSize;
      const refused = this.#memberRefusal(entry, overlaps.has(entry), total);
      if (refused !== undefined) refusals.push(refused);
      return {
        path: paths.distinct(safeMemberPath(nameOf(entry))),
        read: () =>
          refused === undefined ? readZipMember(archive, entry, this.#limits) : Promise.resolve({ problem: refused }),
      };
    });
    return { members, refusals };
  }

  /** By headers alone, so that the answer does not hang on which members were read before. */
  #memberRefusal(entry: Entry, overlaps: boolean, total: number): Problem | undefined {
    if (isSpecial(entry)) return problem('archive-entry-refused', 'C’est un lien ou un fichier spécial.');
    if (isSuspectName(nameOf(entry))) return problem('archive-entry-refused', 'Son chemin est suspect.');
    if (overlaps) return problem('archive-bomb-limit', 'Il recouvre un autre élément de l’archive.');
    if (total <= this.#limits.bytesPerArchive) return headerProblem(entry, this.#limits);
    const limit = Math.round(this.#limits.bytesPerArchive / 1024 / 1024);
    return problem('archive-bomb-limit', `L’archive dépasse ${limit} Mo une fois ouverte.`);
  }
}
