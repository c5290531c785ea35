/** How large the maps of stories are. */

/** In CSS pixels. */
export interface MapSize {
  readonly width: number;
  readonly height: number;
}

/** The maps of stories from 320 to 2,560 pixels wide, in windows up to 1,440 high: above the text, and beside it. */
export const layouts = [
  { narrow: true, least: { width: 320, height: 80 }, most: { width: 720, height: 518 } },
  { narrow: false, least: { width: 359, height: 114 }, most: { width: 1638, height: 1274 } },
] as const;

/** No map is wider, for its height. */
export const widest = 7;

/** From one size to the next a view is never more than one step of zoom closer. */
const step = 1.1;

/** Lengths from the least to the most. */
export function grow(least: number, most: number): number[] {
  const count = Math.ceil(Math.log(most / least) / Math.log(step));
  return Array.from({ length: count + 1 }, (_, index) => Math.min(most, least * step ** index));
}
