/** Sizes of the drawing, in CSS pixels at full size. */
export const BOX = { width: 156, height: 50, radius: 7 } as const;
/** From one box to the next in a row. */
export const COLUMN = 188;
/** From one row to the next in a block. */
export const ROW = 76;
/** Around the whole. */
export const MARGIN = 24;
