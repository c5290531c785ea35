/** A cell that holds one coordinate. */
import { readAngle, toPlainSigns, type Coordinate } from './read-angle.js';

/**
 * Degrees north or east as people write them, on the earth: `48.8566`, `48,8566`, `−33.9`, `33.9S`, `48°51'24"N`,
 * `48 51 24`. Absent where it is none, or of the other axis.
 */
export function parseDegrees(text: string, axis: Coordinate): number | undefined {
  const angle = readAngle(toPlainSigns(text));
  if (!angle || (angle.axis ?? axis) !== axis) return undefined;
  return Math.abs(angle.degrees) <= (axis === 'lat' ? 90 : 180) ? angle.degrees : undefined;
}
