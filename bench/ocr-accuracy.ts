import { say } from './say.ts';
import { runTesseract, tesseractDefault, type TesseractSettings, tesseractSettings } from './tesseract.ts';
import { countPage, scoreText, type TextScores } from './text-scores.ts';

/** Tesseract's settings, tried on pages whose text is known. */
export interface SettingsTrial {
  readonly best: TesseractSettings;
  /** By the settings' name. */
  readonly scores: Readonly<Record<string, TextScores>>;
}

/** @param truths - what stands on each page; pages without are left out. */
export function scorePages(truths: readonly (string | undefined)[], texts: readonly string[]): TextScores {
  return scoreText(
    truths.flatMap((truth, index) => (truth === undefined ? [] : [countPage(truth, texts[index] ?? '')])),
  );
}

/** Tries Tesseract's settings; the best has the highest order-free F1 on these very pages, which flatters Tesseract. */
export async function tryTesseractSettings(
  images: readonly string[],
  truths: readonly (string | undefined)[],
  jobs: number,
): Promise<SettingsTrial> {
  const scores: Record<string, TextScores> = {};
  let best = tesseractDefault;
  for (const settings of tesseractSettings) {
    const { texts } = await runTesseract(images, settings, { jobs, core: null, sampleEvery: null });
    const score = scorePages(truths, texts);
    scores[settings.name] = score;
    if ((score.bagOfWordsF1 ?? 0) > (scores[best.name]?.bagOfWordsF1 ?? 0)) best = settings;
    say(`  tesseract ${settings.name}: bag-of-words F1 ${((score.bagOfWordsF1 ?? 0) * 100).toFixed(2)} %`);
  }
  return { best, scores };
}
