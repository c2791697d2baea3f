import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { LiasseError } from '../../core/liasse-error.ts';

const fileSchema = z.object({
  path: z.string().regex(/^[\w.-]+$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(1),
});

/** What every model's `manifest.json` holds, whatever the model does. */
export const modelManifestSchema = z.looseObject({
  name: z.string(),
  version: z.string(),
  kind: z.string(),
  licence: z.string(),
  files: z.record(z.string(), fileSchema),
});

/** A folder `models/<name>/<version>/`: manifest.json and the files that it names, hash by hash. */
export class ModelFolder {
  readonly folder: string;
  /** As parsed from JSON; each kind of model parses it further with a schema of its own. */
  readonly manifest: z.infer<typeof modelManifestSchema>;

  private constructor(folder: string, manifest: z.infer<typeof modelManifestSchema>) {
    this.folder = folder;
    this.manifest = manifest;
  }

  /** @throws LiasseError `model-missing`, or `model-corrupt` when the manifest is not one. */
  static async open(folder: string): Promise<ModelFolder> {
    const text = await readModelFile(join(folder, 'manifest.json'));
    const parsed = modelManifestSchema.safeParse(parseJson(text.toString('utf8')));
    if (!parsed.success)
      throw new LiasseError('model-corrupt', `Le manifeste du modèle ${folder} est abîmé : réinstallez liasse.`);
    return new ModelFolder(folder, parsed.data);
  }

  /** Name and version, e.g. `ocr-ppocrv6-small-latin/1.0.0`. */
  get id(): string {
    return `${this.manifest.name}/${this.manifest.version}`;
  }

  /**
   * Reads a file named in the manifest.
   *
   * @throws LiasseError `model-missing`, or `model-corrupt` when its SHA-256 is not the manifest's.
   */
  async file(name: string): Promise<Buffer> {
    const entry = this.manifest.files[name];
    if (entry === undefined)
      throw new LiasseError('model-missing', `Le modèle ${this.id} n’a pas de fichier « ${name} ».`);
    const bytes = await readModelFile(join(this.folder, entry.path));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (sha256 !== entry.sha256) {
      throw new LiasseError(
        'model-corrupt',
        `Le fichier ${entry.path} du modèle ${this.id} a été altéré : réinstallez liasse.`,
      );
    }
    return bytes;
  }
}

async function readModelFile(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new LiasseError('model-missing', `Le fichier de modèle ${path} manque : réinstallez liasse.`, { cause });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the schema refuses it with a sentence
  }
}
