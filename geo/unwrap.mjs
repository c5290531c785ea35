/**
 * Longitudes made continuous. The sources jump from 180 to -180 where a shape crosses the date line, and run round the
 * pole; here a shape continues past ±180, and one that rings the pole is closed below the edge of the map.
 */
import { ringArea } from './sphere.mjs';

const BELOW_MAP = -90;

/** A line without jumps. */
export function unwrapLine(line) {
  let shift = 0;
  return line.map(([lon, lat], i) => {
    if (i > 0) {
      const step = lon - line[i - 1][0];
      if (step > 180) shift -= 360;
      else if (step < -180) shift += 360;
    }
    return [lon + shift, lat];
  });
}

/** Points as many times round the earth as brings the first of them nearest to a longitude. */
export function turnNear(points, middle) {
  const shift = Math.round((middle - points[0][0]) / 360) * 360;
  return shift ? points.map(([lon, lat]) => [lon + shift, lat]) : points;
}

function unwrapRing(ring) {
  const line = unwrapLine(ring);
  const first = line[0];
  const last = line.at(-1);
  if (Math.abs(first[0] - last[0]) < 180) return line;
  return [...line, [last[0], BELOW_MAP], [first[0], BELOW_MAP], first];
}

/** A polygon with its shell anticlockwise and its holes clockwise. */
export const windPolygon = ([shell, ...holes]) => [wind(shell, true), ...holes.map((hole) => wind(hole, false))];

const wind = (ring, anticlockwise) => (ringArea(ring) > 0 === anticlockwise ? ring : ring.toReversed());

/**
 * A polygon without jumps, its shell anticlockwise and its holes clockwise. That also rights the ring round the
 * Maldives in the 10m source, which is wound as if it held all the world but the atoll.
 */
export function unwrapPolygon([shell, ...holes]) {
  const outer = unwrapRing(shell);
  const middle = (outer[0][0] + outer[Math.floor(outer.length / 2)][0]) / 2;
  return [wind(outer, true), ...holes.map((hole) => wind(turnNear(unwrapRing(hole), middle), false))];
}
