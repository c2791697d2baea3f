import { type BoundingBox } from '../page.ts';
import { type GrayImage } from '../ports/file-opener.ts';
import { darkRuns } from './dark-runs.ts';
import { inkComponents, type InkComponent } from './ink-components.ts';

/** Measures in inches, so that they hold at any resolution of 60 to 120 dpi. */
const rule = {
  /** Blank within a line of text that is bridged. */
  bridge: 0.085,
  leastHeight: 0.05,
  mostHeight: 0.45,
  leastWidth: 0.16,
  /** Width to height, at least: a word is wider than it is high. */
  leastAspect: 1.6,
};
/** Luminance by which print lies below its ground. */
const leastContrast = 22;
/** Share of a region that is dark: letters leave much of it light, a photograph or a fill little. */
const [leastDensity, mostDensity] = [0.12, 0.8];

/**
 * Finds what looks like words or lines of print: dark, wider than high, of the height of type, on an even lighter ground.
 *
 * @param image - 60 to 120 dpi.
 * @returns boxes in pixels, in no order.
 */
export function textLikeRegions(image: GrayImage): BoundingBox[] {
  const { dpi } = image;
  const components = inkComponents(darkRuns(image, { bridge: Math.round(rule.bridge * dpi), contrast: leastContrast }));
  return components.filter((component) => isTextLike(component, dpi)).map(({ box }) => box);
}

function isTextLike(component: InkComponent, dpi: number): boolean {
  const { width, height } = component.box;
  if (height < rule.leastHeight * dpi || height > rule.mostHeight * dpi) return false;
  if (width < rule.leastWidth * dpi || width < rule.leastAspect * height) return false;
  const density = component.ink / (width * height);
  return density >= leastDensity && density <= mostDensity && isOnEvenGround(component) && isBroken(component);
}

/** Strokes alternate with blanks: in the mean row, about one stroke for each two and a half heights of the region. */
function isBroken({ edges, box }: InkComponent): boolean {
  return edges / box.height >= 2 + (0.8 * box.width) / box.height / 2;
}

/** Paper is even and much lighter than the print; the ground of a photograph is neither. */
function isOnEvenGround({ darkSum, ink, lightSum, lightSquares, light }: InkComponent): boolean {
  if (light === 0) return false;
  const [dark, mean] = [darkSum / ink, lightSum / light];
  const deviation = Math.sqrt(Math.max(0, lightSquares / light - mean * mean));
  const contrast = mean - dark;
  return contrast >= 40 && deviation <= 0.45 * contrast;
}
