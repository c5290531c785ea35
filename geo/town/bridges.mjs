/** Roads and rails over water, and over what runs below them. */
import { joined } from './planar.mjs';
import { crossingsOf, cutAt, holds, middle } from './plane.mjs';

/** From the road below to the end of a bridge over it, in metres. */
const ABUTMENT = 22;

/**
 * Ways that share a point wherever they meet, cut where they go over water; a tunnel meets nothing but at its ends.
 * @param {{ line: [number, number][], tunnel?: boolean }[]} ways
 * @param {[number, number][]} water a ring
 * @param {[number, number][][]} [others] lines that they meet besides
 */
export function overWater(ways, water, others = []) {
  const open = ways.filter(({ tunnel }) => !tunnel);
  const lines = joined([...open.map(({ line }) => line), [...water, water[0]], ...others]);
  return [
    ...open.flatMap((way, index) => overWaterAlone(way, lines[index], water)),
    ...ways.filter(({ tunnel }) => tunnel),
  ];
}

function overWaterAlone(way, line, water) {
  const parts = [];
  for (let i = 1; i < line.length; i++) {
    const isBridge = holds(water, middle(line[i - 1], line[i]));
    if (parts.at(-1)?.isBridge === isBridge) parts.at(-1).line.push(line[i]);
    else parts.push({ ...way, isBridge, line: [line[i - 1], line[i]] });
  }
  return parts;
}

/** A way cut where it goes over others, without a point that it would share with them. */
export function overRoads(way, others) {
  const places = crossingsOf(way.line, others).flatMap((place) => [place - ABUTMENT, place + ABUTMENT]);
  return cutAt(way.line, places).map((line, i) => ({ ...way, isBridge: i % 2 === 1, line }));
}
