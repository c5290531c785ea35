/** Draws Quillhaven: what is drawn by hand, and what the seed makes of it. */
import { attached } from './attach.mjs';
import { toBlocks } from './blocks.mjs';
import { overRoads, overWater } from './bridges.mjs';
import { housesIn } from './buildings.mjs';
import { airfield, countryGreens, countryRoads, islandShore, reservoir, villages } from './island.mjs';
import { facesBetween } from './planar.mjs';
import { beside, centreOf, holds, lengthAlong, rectangle, shrunk } from './plane.mjs';
import * as plan from './plan.mjs';
import { createRandom } from './random.mjs';
import { createNames } from './street-names.mjs';
import { strokesOf } from './strokes.mjs';

/** From the middle of a street to the ground beside it, in metres. */
const TO_GROUNDS = 7;

/** From the middle of the motorway to that of each of its carriageways, in metres. */
const TO_CARRIAGEWAY = 11;

/** The length from which a street that has grown has a name, in metres. */
const SHORTEST_NAMED = 62;

const river = [...plan.leftBank, ...plan.rightBank.toReversed()];
const carriageways = attached(
  [beside(plan.motorway, TO_CARRIAGEWAY), beside(plan.motorway, -TO_CARRIAGEWAY).toReversed()],
  plan.roundabouts,
);
const ringOf = (face) => face.map(({ point }) => point);
const toGround = (block) => shrunk(block, TO_GROUNDS) ?? block;
const onlyNamed = (name) => (name === undefined ? {} : { name });

/** The roads that are drawn by hand, each taken to those it meets. */
function drawnRoads() {
  const inVillages = villages.flatMap(({ lanes }) =>
    lanes.map((line) => ({ highway: 'residential', line, names: 'villages' })),
  );
  const roads = [
    ...plan.roads.map((road) => ({ ...road, isSide: !road.tunnel })),
    ...[...plan.lanes, ...countryRoads, ...inVillages],
    ...plan.roundabouts.map((line) => ({ highway: 'primary', junction: 'roundabout', line })),
    ...plan.paths.map((path) => ({ ...path, highway: 'footway' })),
  ];
  const lines = attached(roads.map(({ line }) => line));
  return roads.map((road, i) => ({ ...road, line: lines[i] }));
}

function facesOf(roads) {
  return facesBetween([
    ...[plan.leftBank, plan.rightBank].map((line) => ({ line, kind: 'water' })),
    ...[plan.railway, plan.dockLine].map((line) => ({ line, kind: 'rail' })),
    ...roads.filter(({ isSide }) => isSide).map(({ line }) => ({ line, kind: 'road' })),
  ]);
}

/** The one that holds a point. */
function findAt(shapes, ringOfShape, at) {
  const found = shapes.find((shape) => holds(ringOfShape(shape), at));
  if (!found) throw new RangeError(`nothing is at ${at.join(', ')}`);
  return found;
}

const faceAt = (faces, at) => findAt(faces, ringOf, at);
const blockAt = (blocks, at) => findAt(blocks, ({ ring }) => ring, at).ring;

/** What grows between the roads. */
function growQuarters(faces, random) {
  const quarters = plan.quarters.map(({ at, style }) => ({ style, face: faceAt(faces, at) }));
  const keptArea = (ring) =>
    Math.max(0, ...plan.grounds.filter(({ at }) => holds(ring, at)).map(({ area }) => 1.7 * area));
  return toBlocks(quarters, keptArea, random);
}

/** Streets by their length: the longest gets the first name. */
function nameStreets(roads, streets) {
  const nameOf = createNames(roads.flatMap(({ name }) => name ?? []));
  const grown = strokesOf(streets)
    .toSorted((a, b) => lengthAlong(b.line) - lengthAlong(a.line))
    .map(({ line, style: { highway, names } }) =>
      lengthAlong(line) < SHORTEST_NAMED ? { highway: 'service', line } : { highway, line, name: nameOf(names) },
    );
  return [...roads.map((road) => (road.names ? { ...road, name: nameOf(road.names) } : road)), ...grown];
}

function toWay({ line, highway, railway, name, ref, junction, tunnel, oneway, isBridge }) {
  const kept = Object.entries({ highway, railway, name, ref, junction, oneway }).filter(
    ([, value]) => value !== undefined,
  );
  const height = tunnel ? { tunnel: 'yes', layer: '-1' } : isBridge ? { bridge: 'yes', layer: '1' } : {};
  return { line, tags: { ...Object.fromEntries(kept), ...height } };
}

function drawWays(roads) {
  const rails = [
    { railway: 'rail', name: 'Island Line', line: plan.railway },
    { railway: 'rail', name: 'Dock Line', line: plan.dockLine },
  ];
  const below = roads.map(({ line }) => line);
  const motorways = carriageways.map((line) => ({ highway: 'motorway', ref: 'M1', oneway: 'yes', line }));
  const slips = attached(plan.slipRoads, [...carriageways, ...below]).map((line) => ({
    highway: 'motorway_link',
    oneway: 'yes',
    line,
  }));
  const endsOfMotorways = carriageways.flatMap((line) => [line.slice(0, 2), line.slice(-2)]);
  const bridged = motorways.flatMap((way) => overRoads(way, below));
  return [
    ...overWater([...roads, ...rails, ...slips], river, endsOfMotorways),
    ...bridged.filter(({ isBridge }) => isBridge),
    ...overWater(
      bridged.filter(({ isBridge }) => !isBridge),
      river,
      slips.map(({ line }) => line),
    ),
  ].map(toWay);
}

/** The shore of the whole island, counter-clockwise: land is to its left. */
function drawShore(random) {
  const town = [...plan.shoreWest, plan.rightBank.at(-1), plan.leftBank.at(-1), ...plan.shoreEast];
  return [...town, ...islandShore(town.at(-1), town[0], random).slice(1, -1)];
}

function drawHouses(blocks, random) {
  const onGrounds = plan.grounds.flatMap(({ at, houses }) => {
    const [x, y] = centreOf(blockAt(blocks, at));
    return houses.map(([east, north, ...house]) => [[x + east, y + north], ...house]);
  });
  const landmarks = [...plan.landmarks, ...onGrounds].map(([at, width, depth, degrees, tags]) => ({
    ring: rectangle(at, width, depth, degrees),
    tags,
  }));
  const isFree = (house) =>
    !landmarks.some(({ ring }) => holds(house, centreOf(ring)) || ring.some((point) => holds(house, point)));
  const houses = blocks
    .filter(({ ring, style }) => style.isBuilt && !plan.grounds.some(({ at }) => holds(ring, at)))
    .flatMap(({ ring }) => housesIn(ring, random))
    .filter(isFree);
  return [...landmarks, ...houses.map((ring) => ({ ring, tags: { building: 'yes' } }))];
}

/**
 * The town and its island, in metres from its market, with OpenStreetMap's tags.
 * @param {number} seed
 * @returns {{
 *   lines: { line: [number, number][], tags: Record<string, string> }[],
 *   rings: { ring: [number, number][], holes?: [number, number][][], tags: Record<string, string> }[],
 *   points: { point: [number, number], tags: Record<string, string> }[],
 * }}
 */
export function drawTown(seed) {
  const random = createRandom(seed);
  const drawn = drawnRoads();
  const faces = facesOf(drawn);
  const { streets, blocks } = growQuarters(faces, random);
  return {
    lines: [
      ...drawWays(nameStreets(drawn, streets)),
      { line: plan.river, tags: { waterway: 'river', name: 'River Quill' } },
      ...plan.piers.map(({ line, name }) => ({ line, tags: { man_made: 'pier', ...onlyNamed(name) } })),
    ],
    rings: [
      { ring: drawShore(random), tags: { natural: 'coastline' } },
      { ring: river, holes: [plan.eyot], tags: { natural: 'water', water: 'river', name: 'River Quill' } },
      { ring: reservoir.ring, tags: { natural: 'water', water: 'reservoir', name: reservoir.name } },
      { ring: airfield.ring, tags: { aeroway: 'aerodrome', name: airfield.name } },
      ...countryGreens,
      ...plan.greens.map(({ at, tags }) => ({ ring: ringOf(faceAt(faces, at)), tags })),
      ...plan.grounds.filter(({ tags }) => tags).map(({ at, tags }) => ({ ring: toGround(blockAt(blocks, at)), tags })),
      ...plan.beaches.map(({ ring, name }) => ({ ring, tags: { natural: 'beach', name } })),
      ...plan.yards.map(({ ring, name }) => ({ ring, tags: { landuse: 'industrial', name } })),
      ...drawHouses(blocks, random),
    ],
    points: [
      ...plan.labels.map(([point, tags]) => ({ point, tags })),
      ...villages.map(({ at, name }) => ({ point: at, tags: { place: 'village', name } })),
    ],
  };
}
