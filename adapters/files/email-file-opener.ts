import { emailAttachments, emailLines, emailTextBytes } from '../../core/files/email-text.ts';
import { mediaTypes } from '../../core/files/media-type.ts';
import { DistinctPaths, safeMemberPath } from '../../core/files/member-path.ts';
import { readMimeMessage, type MimePart } from '../../core/files/mime-message.ts';
import { openText } from '../../core/files/text-pages.ts';
import { type Limits } from '../../core/limits.ts';
import { type FileOpener, type Member, type Opening } from '../../core/ports/file-opener.ts';
import { problem, type Problem } from '../../core/problem.ts';

/** Bytes of the text of a message; the longest exchanges have less than one million. */
const mostText = 30 * 1024 * 1024;

/** Name of an attachment that came without: by what it is said to be. */
function nameOf({ filename, type }: MimePart): string {
  if (filename !== null) return filename;
  return type === mediaTypes.email ? 'message.eml' : `piece-jointe.${type.split('/').at(-1) ?? 'bin'}`;
}

/** Opens e-mails: pages with the headers and the body, one member for each attachment and each message attached. */
export class EmailFileOpener implements FileOpener {
  readonly #limits: Limits;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  open(bytes: Uint8Array): Promise<Opening> {
    return Promise.resolve(this.#open(bytes));
  }

  #open(bytes: Uint8Array): Opening {
    const most = this.#limits.membersPerArchive;
    const message = readMimeMessage(bytes, 10 * most + 100);
    if (message === undefined) return rejected(problem('too-many-members', `Limite : ${most} fichiers.`));
    if (emailTextBytes(message) > mostText)
      return rejected(problem('too-many-pages', 'Le texte du message est démesuré.'));
    const attachments = emailAttachments(message);
    if (attachments.length > most)
      return rejected(problem('too-many-members', `${attachments.length} fichiers, limite ${most}.`));
    return openText(
      [emailLines(message)],
      { mediaType: mediaTypes.email, members: this.#members(attachments) },
      this.#limits,
    );
  }

  #members(attachments: readonly MimePart[]): readonly Member[] {
    const paths = new DistinctPaths();
    return attachments.map((attachment) => ({
      path: paths.distinct(safeMemberPath(nameOf(attachment))),
      read: () => {
        const bytes = attachment.body();
        return Promise.resolve(
          bytes.length > this.#limits.bytesPerFile ? { problem: problem('too-many-bytes') } : { bytes },
        );
      },
    }));
  }
}

function rejected(found: Problem): Opening {
  return { kind: 'rejected', mediaType: mediaTypes.email, problem: found };
}
