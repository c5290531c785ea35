/** Shapes in metres about a place as Overpass API gives what OpenStreetMap holds: nodes, ways and relations with tags. */
import { keyOf } from './planar.mjs';
import { otherNames } from './street-names.mjs';

const METRES_A_DEGREE = 111_195;

const degrees = (value) => Math.round(value * 1e7) / 1e7;

/** From metres to degrees. */
export function createPlacing({ lat, lon }) {
  const around = Math.cos((lat * Math.PI) / 180);
  return ([x, y]) => ({
    lat: degrees(lat + y / METRES_A_DEGREE),
    lon: degrees(lon + x / (METRES_A_DEGREE * around)),
  });
}

function withOtherNames(tags) {
  const others = Object.entries(otherNames[tags.name] ?? {});
  return { ...tags, ...Object.fromEntries(others.map(([language, name]) => [`name:${language}`, name])) };
}

/**
 * @param {ReturnType<typeof import('./draw-town.mjs').drawTown>} shapes
 * @param {{ lat: number, lon: number }} origin where the metres begin
 * @param {string} timestamp the day that the data is of
 * @param {string} note whose it is
 */
export function toOverpass({ lines, rings, points }, origin, timestamp, note) {
  const place = createPlacing(origin);
  const [nodes, ways, relations] = [new Map(), [], []];
  const nodeAt = (point) => {
    const key = keyOf(point);
    if (!nodes.has(key)) nodes.set(key, { type: 'node', id: nodes.size + 1, ...place(point) });
    return nodes.get(key);
  };
  const addWay = (line, tags) => {
    const ids = line.map((point) => nodeAt(point).id).filter((id, i, all) => id !== all[i - 1]);
    ways.push({ type: 'way', id: ways.length + 1, nodes: ids, ...(tags && { tags: withOtherNames(tags) }) });
    return ways.length;
  };
  const addRing = (ring, tags) => addWay([...ring, ring[0]], tags);
  for (const { line, tags } of lines) addWay(line, tags);
  for (const { ring, holes, tags } of rings) {
    if (!holes) addRing(ring, tags);
    else {
      const members = [ring, ...holes].map((one, i) => ({
        type: 'way',
        ref: addRing(one),
        role: i ? 'inner' : 'outer',
      }));
      relations.push({
        type: 'relation',
        id: relations.length + 1,
        members,
        tags: { type: 'multipolygon', ...withOtherNames(tags) },
      });
    }
  }
  for (const { point, tags } of points) nodeAt(point).tags = withOtherNames(tags);
  return {
    version: 0.6,
    generator: 'geo/town.mjs',
    osm3s: { timestamp_osm_base: timestamp, copyright: note },
    elements: [...nodes.values(), ...ways, ...relations],
  };
}
