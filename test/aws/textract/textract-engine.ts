/** A point as shares of the image's width and height, 0..1, origin at the top left of the image as it lies. */
export interface RelativePoint {
  readonly x: number;
  readonly y: number;
}

/** Four corners in the order of the text: its top left, top right, bottom right, bottom left, however the page is turned. */
export type TextPolygon = readonly [RelativePoint, RelativePoint, RelativePoint, RelativePoint];

export interface FoundWord {
  readonly text: string;
  /** 0..1. */
  readonly confidence: number;
  readonly polygon: TextPolygon;
}

/** The words of one line, in the order they are read. */
export type FoundLine = readonly FoundWord[];

/** What reads the text for the Textract stand-in. */
export interface TextractEngine {
  /**
   * @param image - a PNG or JPEG file, whole.
   * @returns the lines in reading order; none for a blank image.
   * @throws TextractError `BadDocumentException` when it does not decode.
   */
  read(image: Uint8Array): Promise<readonly FoundLine[]>;
}
