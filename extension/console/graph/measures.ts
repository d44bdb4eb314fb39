/** Sizes of the drawing, in CSS pixels at full size. */
export const BOX = { width: 156, height: 50, radius: 7 } as const;
/** From one box to the next in a row; at most that of a drawing with few columns. */
export const COLUMN = { least: 180, most: 240 } as const;
/** Columns that are read with ease where all of them are shown on a usual screen. */
export const FITTING = 6;
/** From one row to the next in a block. */
export const ROW = 76;
/** Around the whole. */
export const MARGIN = 24;
