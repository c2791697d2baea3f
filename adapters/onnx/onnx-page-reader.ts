import { readingQuad } from '../../core/ocr/crop-line.ts';
import { type ReadCharacter } from '../../core/ocr/decode-ctc.ts';
import { lineWords } from '../../core/ocr/line-words.ts';
import { spellFrench } from '../../core/ocr/french-spelling.ts';
import { type Lexicon } from '../../core/ocr/lexicon.ts';
import { liesOnItsSide, pageSkew, sampleLines, upsideDown } from '../../core/ocr/page-orientation.ts';
import { orderSegments, type Segment } from '../../core/ocr/order-segments.ts';
import { type Quad } from '../../core/ocr/quad.ts';
import { addRotations, rotateImage } from '../../core/ocr/rotate-image.ts';
import { textConfidence } from '../../core/ocr/text-confidence.ts';
import { type Rotation } from '../../core/page.ts';
import { type GrayImage } from '../../core/ports/file-opener.ts';
import { type OcrReading, type PageReader } from '../../core/ports/page-reader.ts';
import { FloatNetwork } from './inference-session.ts';
import { loadLexicon } from './load-lexicon.ts';
import { ModelFolder } from './model-folder.ts';
import { ocrManifestSchema } from './ocr-manifest.ts';
import { TextDetector } from './text-detector.ts';
import { TextRecogniser } from './text-recogniser.ts';

/** A line read with less than this is noise, not text. */
const leastConfidence = 0.5;

/** A sample of lines read with less than this may be standing on its head: the other way up is tried. */
const plainlyUpright = 0.9;

/** How much better it must read the other way up to be turned: a page of handwriting reads badly both ways. */
const plainlyBetter = 0.1;

interface FoundPage {
  readonly image: GrayImage;
  readonly rotation: Rotation;
  /** The text lines, each as it is read. */
  readonly quads: readonly Quad[];
}

/** Lines read already, while finding out which way is up. */
type ReadLines = ReadonlyMap<Quad, readonly ReadCharacter[]>;

/** PP-OCRv6 (PaddleOCR) in ONNX Runtime: finds the text lines, puts the page upright, reads line by line. */
export class OnnxPageReader implements PageReader {
  readonly version: string;
  readonly #detector: TextDetector;
  readonly #recogniser: TextRecogniser;
  readonly #lexicon: Lexicon;

  private constructor(
    version: string,
    parts: { detector: TextDetector; recogniser: TextRecogniser; lexicon: Lexicon },
  ) {
    this.version = version;
    this.#detector = parts.detector;
    this.#recogniser = parts.recogniser;
    this.#lexicon = parts.lexicon;
  }

  /**
   * @param folders - of the OCR model, `models/ocr-…/<version>`, and of the lexicon, `models/lexicon-…/<version>`.
   * @throws LiasseError `model-missing`, `model-corrupt` or `model-unsupported`.
   */
  static async load(folders: { ocr: string; lexicon: string }): Promise<OnnxPageReader> {
    const model = await ModelFolder.open(folders.ocr);
    const settings = ocrManifestSchema.parse(model.manifest);
    const detector = new TextDetector(await FloatNetwork.load(await model.file('detector')), settings.detector);
    const recogniser = new TextRecogniser(await FloatNetwork.load(await model.file('recogniser')), settings.recogniser);
    const lexicon = await loadLexicon(folders.lexicon);
    return new OnnxPageReader(`${model.id}+${lexicon.version}`, { detector, recogniser, lexicon: lexicon.words });
  }

  async read(image: GrayImage): Promise<OcrReading> {
    const { page, read } = await this.#putUpright(image);
    const segments = await this.#readSegments(page, read);
    const scale = 72 / image.dpi;
    return {
      rotation: page.rotation,
      skew: pageSkew(page.quads),
      width: page.image.width * scale,
      height: page.image.height * scale,
      lines: orderSegments(segments),
      textConfidence: textConfidence(segments.flatMap(({ words }) => words)),
    };
  }

  async #readSegments({ image, quads }: FoundPage, read: ReadLines): Promise<Segment[]> {
    const rest = await this.#recognise(
      image,
      quads.filter((quad) => !read.has(quad)),
    );
    return quads.flatMap((quad) => {
      const characters = read.get(quad) ?? rest.get(quad) ?? [];
      const words = confidence(characters) > leastConfidence ? lineWords(characters, quad, 72 / image.dpi) : [];
      return words.length > 0 ? [{ quad, words }] : [];
    });
  }

  async #recognise(image: GrayImage, quads: readonly Quad[]): Promise<ReadLines> {
    const lines = await this.#recogniser.recognise(image, quads);
    return new Map(quads.map((quad, index) => [quad, spellFrench(lines[index] ?? [], this.#lexicon)]));
  }

  async #find(image: GrayImage, rotation: Rotation): Promise<FoundPage> {
    return { image, rotation, quads: await this.#detector.detect(image) };
  }

  /** Puts the page on its feet: first from its side, by the shape of its lines, then from its head, by reading a few. */
  async #putUpright(image: GrayImage): Promise<{ page: FoundPage; read: ReadLines }> {
    const found = await this.#find(image, 0);
    const stood = liesOnItsSide(found.quads) ? await this.#find(rotateImage(image, 90), 90) : found;
    const page = { ...stood, quads: stood.quads.map(readingQuad) };
    const sample = sampleLines(page.quads);
    const read = await this.#recognise(page.image, sample);
    if (!(await this.#standsOnItsHead(page.image, read))) return { page, read };
    const turned = await this.#find(rotateImage(page.image, 180), addRotations(page.rotation, 180));
    return { page: { ...turned, quads: turned.quads.map(readingQuad) }, read: new Map() };
  }

  async #standsOnItsHead(image: GrayImage, read: ReadLines): Promise<boolean> {
    const upright = meanOf([...read.values()].map(confidence));
    if (read.size === 0 || upright >= plainlyUpright) return false;
    const turned = await this.#recogniser.recognise(image, [...read.keys()].map(upsideDown));
    return meanOf(turned.map(confidence)) > upright + plainlyBetter;
  }
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Mean over the characters that bear ink. */
function confidence(characters: readonly ReadCharacter[]): number {
  return meanOf(characters.filter(({ text }) => text !== ' ').map(({ probability }) => probability));
}
