/** A cell that holds one coordinate. */

/** Degrees north or east, on the earth: `48.8566`, `48,8566`, `-33.9`. Absent where it is none. */
export function parseDegrees(text: string, axis: 'lat' | 'lon'): number | undefined {
  if (!/^[+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$/i.test(text)) return undefined;
  const degrees = Number(text.replace(',', '.'));
  return Math.abs(degrees) <= (axis === 'lat' ? 90 : 180) ? degrees : undefined;
}
