/**
 * The axis from top to bottom: labels, lanes of marks, the line, dates.
 */
import { markSize } from '../marks/share-marks.js';

/** The middles of the rows, in pixels from the top. */
export interface AxisRows {
  /** The `nearest` first are over the lanes, from the axis upwards; the others in the lanes, over the bars there. */
  readonly labels: readonly number[];
  readonly nearest: number;
  readonly line: number;
  readonly ticks: number;
  readonly contexts: number;
}

/**
 * The rows of an axis with so many `lanes` of marks, and its height in pixels. The height is the same whatever the story, so that it can be kept free; more lanes leave fewer
 * rows for labels.
 */
export function toAxisRows(thin: boolean, lanes: number): { height: number; rows: AxisRows } {
  if (thin) return { height: 62, rows: { labels: [6], nearest: 1, line: 26, ticks: 44, contexts: 55 } };
  const line = 78;
  const lowest = line - lanes * markSize + 3;
  const over = [0, 1].map((row) => lowest - 15 * row).filter((y) => y > 5);
  const inLanes = Array.from({ length: lanes - 1 }, (_, lane) => line - (lane + 1) * markSize - 5);
  const rows = { labels: [...over, ...inLanes], nearest: over.length, line, ticks: line + 20, contexts: line + 36 };
  return { height: 124, rows };
}
