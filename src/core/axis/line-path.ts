/**
 * The line of the axis as an SVG path: from 0 to `width` at the height `y`, stopped for a zigzag at the middle of each fold,
 * in pixels.
 */
export function toLinePath(folds: readonly number[], y: number, width: number): string {
  const zigzags = [...folds]
    .sort((a, b) => a - b)
    .map((middle) => `H${+(middle - 13).toFixed(1)}m4 1l3.5-6 6 11 4-7m4.5 1`);
  return `M0 ${y}${zigzags.join('')}H${width}`;
}
