/** Long lines made light enough to draw. */
import type { Position } from 'geojson';
import simplify from 'simplify-js';

/** Shorter lines stay as they are. */
const fewest = 500;

/**
 * 0.00003 degrees, 3 metres of latitude: at zoom 18, where streets end, a pixel is 0.6 of the equator, and a walker's satellites
 * are wrong by as much. Half of it, as a point may be moved twice: to the one before, then to the line.
 */
const tolerance = 0.000_03 / 2;

/** Points that are simplified together: the algorithm calls itself, at worst once for each. */
const atOnce = 2000;

/**
 * The same line, no farther than about 3 metres from it (by Ramer, Douglas and Peucker, in degrees), with the same ends;
 * lines of up to 500 points are given back as they are, heights always go.
 */
export function simplifyTrack(line: readonly Position[]): Position[] {
  const plain = line.map(([lon = 0, lat = 0]): Position => [lon, lat]);
  if (plain.length <= fewest) return plain;
  const simplified = [plain[0]!];
  for (let from = 0; from < plain.length - 1; from += atOnce) {
    const points = plain.slice(from, from + atOnce + 1).map(([x, y]) => ({ x: x!, y: y! }));
    // What is nearer than the tolerance to the point before goes first, so that no crowd is gone through again and again.
    for (const { x, y } of simplify(points, tolerance).slice(1)) simplified.push([x, y]);
  }
  return simplified;
}
