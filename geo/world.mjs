/** One detail of Natural Earth as shapes without jumps: land, coast, lakes, rivers, borders and disputes. */
import { createRequire } from 'node:module';
import { readData, readPackageJson } from './sources.mjs';
import { simplifyForZoom, weighPoints, weighStrays } from './simplify.mjs';
import { pixelsPerDegree, toLines, toMercator, toPolygons } from './sphere.mjs';
import { unwrapLine, unwrapPolygon } from './unwrap.mjs';

const require = createRequire(import.meta.url);
const { feature, merge, mesh } = require('topojson-client');

const UNITS_WITHOUT_CODE = {
  Kosovo: 'XK',
  Somaliland: 'somaliland',
  'N. Cyprus': 'north-cyprus',
  'Cyprus U.N. Buffer Zone': 'buffer-cyprus',
  'Siachen Glacier': 'siachen',
};

const codes = readData('country-codes.json');
const disputes = readData('disputes.json');
const drawnLines = readData('disputed-lines.json');

/** ISO 3166-1 alpha-2 of a country of the sources, or our own name of a unit that has none. */
const toKey = ({ id, properties }) => codes[id] ?? UNITS_WITHOUT_CODE[properties.name] ?? properties.name;

const keyOf = ({ properties }) => properties.key;

/** The units of a topology, one for each key. */
function keyed(topology) {
  const { geometries } = topology.objects.countries;
  const units = geometries.map((geometry) => ({
    ...geometry,
    properties: { key: toKey(geometry), name: geometry.properties.name },
  }));
  return { ...topology, objects: { units: { type: 'GeometryCollection', geometries: units } } };
}

const polygonsOf = (topology, geometry) => toPolygons(feature(topology, geometry).geometry).map(unwrapPolygon);
const linesOf = (geometry) => toLines(geometry).map(unwrapLine);

const joins = (pairs, a, b) => pairs.some(([p, q]) => (a === p && b === q) || (a === q && b === p));

const isWithin = ([lon, lat], [west, south, east, north]) => lon >= west && lon <= east && lat >= south && lat <= north;

/** The runs of a line whose stretches lie within a box, and those that lie without. */
function partByBox(line, box) {
  const parts = { within: [], without: [] };
  let last;
  for (let i = 1; i < line.length; i++) {
    const middle = [(line[i - 1][0] + line[i][0]) / 2, (line[i - 1][1] + line[i][1]) / 2];
    const side = isWithin(middle, box) ? 'within' : 'without';
    if (side !== last) parts[side].push([line[i - 1]]);
    parts[side].at(-1).push(line[i]);
    last = side;
  }
  return parts;
}

const properties = ({ id, views }) => (views ? { id, views } : { id });

function readBorders(topology) {
  const disputed = disputes.filter(({ pairs }) => pairs);
  const open = (a, b) => a !== b && !disputed.some(({ pairs }) => joins(pairs, keyOf(a), keyOf(b)));
  const borders = linesOf(mesh(topology, topology.objects.units, open));
  const disputedBorders = [];
  for (const dispute of disputed) {
    const lines = linesOf(
      mesh(topology, topology.objects.units, (a, b) => a !== b && joins(dispute.pairs, keyOf(a), keyOf(b))),
    );
    const parts = lines.map((line) => (dispute.box ? partByBox(line, dispute.box) : { within: [line], without: [] }));
    disputedBorders.push({ lines: parts.flatMap(({ within }) => within), properties: properties(dispute) });
    borders.push(...parts.flatMap(({ without }) => without));
  }
  return { borders, disputedBorders };
}

/** The polygons of a unit that lie wholly within a box are a disputed area; it may have a border with another unit. */
function readDisputedAreas(topology) {
  const { geometries } = topology.objects.units;
  const areas = [];
  const borders = [];
  for (const dispute of disputes.filter(({ area }) => area)) {
    const { of, from, within } = dispute.area;
    const unit = geometries.find((geometry) => keyOf(geometry) === of);
    const arcs = unit.arcs.filter((polygon) => {
      const [shell] = feature(topology, { type: 'Polygon', arcs: polygon }).geometry.coordinates;
      return shell.every((point) => isWithin(point, within));
    });
    const area = { type: 'MultiPolygon', arcs };
    areas.push({ polygons: polygonsOf(topology, area), properties: properties(dispute) });
    if (!from) continue;
    const both = { type: 'GeometryCollection', geometries: [area, geometries.find((other) => keyOf(other) === from)] };
    borders.push({ lines: linesOf(mesh(topology, both, (a, b) => a !== b)), properties: properties(dispute) });
  }
  return { areas, borders };
}

/** The countries of a path of world atlases, ready to be simplified as `weigh` weighs their points. */
export const readAtlas = (path, weigh = weighPoints) => weigh(keyed(readPackageJson(path)));

/** The lakes and rivers of a path, ready to be simplified. */
export function readWater(path) {
  const { objects, ...rest } = readPackageJson(path);
  return weighStrays({ ...rest, objects: { lakes: objects.lakes, rivers: objects.rivers } });
}

const lengthOf = (line) =>
  line
    .map(toMercator)
    .reduce((sum, [x, y], i, all) => (i ? sum + Math.hypot(x - all[i - 1][0], y - all[i - 1][1]) : 0), 0);

/** Lines by what they flow into: those that meet, be it through others, are one system. */
function toSystems(lines) {
  const systems = new Map();
  for (const line of lines) {
    const points = line.map(String);
    const met = new Set(points.map((point) => systems.get(point)).filter(Boolean));
    const system = {
      lines: [line, ...[...met].flatMap((other) => other.lines)],
      points: [points, ...[...met].flatMap((other) => other.points)],
    };
    for (const point of system.points.flat()) systems.set(point, system);
  }
  return [...new Set(systems.values())].map((system) => system.lines);
}

/** Lakes and rivers at a zoom: none smaller than `lake` square pixels, no system of rivers shorter than `river` pixels. */
function toWater(water, { zoom, water: { detail, lake, river } }) {
  const topology = simplifyForZoom(water, { zoom, detail, island: lake });
  const lakes = feature(topology, topology.objects.lakes).features;
  const systems = toSystems(linesOf(mesh(topology, topology.objects.rivers)));
  const isLong = (lines) => lines.reduce((sum, line) => sum + lengthOf(line), 0) * pixelsPerDegree(zoom) >= river;
  return {
    lakes: lakes.flatMap(({ geometry }) => toPolygons(geometry).map(unwrapPolygon)),
    rivers: systems.filter(isLong).flat(),
  };
}

/** The countries of an atlas at a zoom: `{ key, name, polygons }`. */
export function toCountries(atlas, visible) {
  const topology = simplifyForZoom(atlas, visible);
  return topology.objects.units.geometries.map((unit) => ({
    ...unit.properties,
    polygons: polygonsOf(topology, unit),
  }));
}

/** A coast without the stretches that only close a polygon: along the date line, and below the map. */
function openSea(line) {
  const closes = ([a, b], [c, d]) => (Math.abs(a) % 360 === 180 && a === c) || (b < -85 && d < -85);
  const parts = [];
  line.forEach((point, i) => {
    if (i > 0 && !closes(line[i - 1], point)) parts.at(-1).push(point);
    else parts.push([point]);
  });
  return parts.filter((part) => part.length > 1);
}

/**
 * The world of an atlas for one zoom. `disputed` is an atlas that keeps the disputed areas apart, `water` is of lakes and
 * rivers.
 */
export function toWorld({ atlas, disputed, water, visible }) {
  const topology = simplifyForZoom(atlas, visible);
  const { units } = topology.objects;
  const { borders, disputedBorders } = readBorders(topology);
  const areas = readDisputedAreas(disputed === atlas ? topology : simplifyForZoom(disputed, visible));
  return {
    land: toPolygons(merge(topology, units.geometries)).map(unwrapPolygon),
    coast: linesOf(mesh(topology, units, (a, b) => a === b)).flatMap(openSea),
    ...toWater(water, visible),
    borders,
    disputedBorders: [
      ...[...disputedBorders, ...areas.borders].filter(({ lines }) => lines.length),
      ...drawnLines.map(({ line, ...dispute }) => ({ lines: [line], properties: properties(dispute) })),
    ],
    disputedAreas: areas.areas,
  };
}
