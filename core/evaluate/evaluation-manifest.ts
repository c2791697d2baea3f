import { z } from 'zod';

/** What a file truly is: a row of the CSV that `liasse evaluate` is given. */
const truthSchema = z.object({
  /** Path, of which the end is that of a result's `source`, or the other way round. */
  file: z.string().min(1, 'colonne « file » vide'),
  label: z.string().min(1, 'colonne « label » vide'),
  /** Source or template; the file itself where empty. */
  group: z.string().default(''),
  lang: z.string().default(''),
  scan: z.string().default(''),
  sha256: z.string().default(''),
});
export type Truth = z.infer<typeof truthSchema>;

export type ManifestRows =
  { readonly kind: 'rows'; readonly rows: readonly Truth[] } | { readonly kind: 'refused'; readonly message: string };

/**
 * @param records - of the CSV file, keyed by its header.
 * @returns the rows, or a French sentence that names the first line at fault.
 */
export function evaluationManifest(records: readonly unknown[]): ManifestRows {
  if (records.length === 0) return { kind: 'refused', message: 'Le manifeste n’a aucune ligne.' };
  const rows: Truth[] = [];
  for (const [index, record] of records.entries()) {
    const parsed = truthSchema.safeParse(record);
    if (!parsed.success) return { kind: 'refused', message: refusal(index + 2, parsed.error) };
    rows.push(parsed.data);
  }
  return { kind: 'rows', rows };
}

function refusal(line: number, { issues }: z.ZodError): string {
  const [issue] = issues;
  const column = issue?.path.join('.') ?? '';
  const wrong = issue?.code === 'invalid_type' ? `il manque la colonne « ${column} »` : (issue?.message ?? '');
  return `Ligne ${line} du manifeste : ${wrong}. Colonnes attendues : file, label ; au choix : group, lang, scan, sha256.`;
}
