/** Pixels of width at most of each picture of a page. */
export const pictureWidths = { thumb: 240, screen: 1240, large: 2480 } as const;
export type PictureSize = keyof typeof pictureWidths;
