/**
 * The name of a submission within its batch: the same content under the same name is the same submission.
 *
 * @param hash - hex SHA-256 of a text's UTF-8.
 * @returns 32 hex digits.
 */
export function submissionName(source: string, sha256: string, hash: (text: string) => string): string {
  return hash(`${source}\n${sha256}`).slice(0, 32);
}
