/** The names on the map: where each stands, and the zoom from which it may show. */
import { clipPolygons } from './clip.mjs';
import { readCities, readData } from './sources.mjs';
import { fromMercator, pixelsPerDegree, polygonContains, ringArea, toMercator } from './sphere.mjs';

const POLE_GRID = 12;
const POLE_ROUNDS = 6;

function squareToSegment([x, y], [ax, ay], [bx, by]) {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const share = length ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length)) : 0;
  return (x - ax - share * dx) ** 2 + (y - ay - share * dy) ** 2;
}

/** The distance of a point to the nearest edge, or 0 where that is less than `enough`. */
function distanceToEdge(rings, point, enough) {
  let least = Infinity;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const square = squareToSegment(point, ring[i - 1], ring[i]);
      if (square < least) least = square;
      if (least < enough * enough) return 0;
    }
  }
  return Math.sqrt(least);
}

/** The point of a polygon that is farthest from its edges, found by an ever finer grid, in `rounds`; distances as on the map. */
export function poleOf(polygon, rounds = POLE_ROUNDS) {
  const rings = polygon.map((ring) => ring.map(toMercator));
  const xs = rings[0].map(([x]) => x);
  const ys = rings[0].map(([, y]) => y);
  let [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  let best = { radius: 0, point: rings[0][0] };
  for (let round = 0; round < rounds; round++) {
    const dx = (x1 - x0) / POLE_GRID;
    const dy = (y1 - y0) / POLE_GRID;
    for (let i = 0; i <= POLE_GRID; i++) {
      for (let j = 0; j <= POLE_GRID; j++) {
        const point = [x0 + i * dx, y0 + j * dy];
        const radius = distanceToEdge(rings, point, best.radius);
        if (radius > best.radius && polygonContains(rings, point)) best = { radius, point };
      }
    }
    const [x, y] = best.point;
    [x0, x1, y0, y1] = [x - 2 * dx, x + 2 * dx, y - 2 * dy, y + 2 * dy];
  }
  const [lon, lat] = fromMercator(best.point);
  return { lat, lon, radius: best.radius };
}

const sinusoid = ([lon, lat]) => [lon, Math.sin((lat * Math.PI) / 180)];
const sizeOf = ([shell]) => Math.abs(ringArea(shell.map(sinusoid)));
const round = (value, step) => Math.round(value / step) * step;
const tidy = (value) => Number(value.toFixed(2));
const toLongitude = (lon) => ((((lon + 180) % 360) + 360) % 360) - 180;

const COUNTRY_WIDTH = 56;
const COUNTRY_RANKS = [1, 7];

/** The names of countries, each inside the largest part of its land that lies within the bounds. */
export function countryLabels(countries, bounds) {
  return countries.flatMap(({ key, polygons }) => {
    if (!/^[A-Z]{2}$/.test(key)) return [];
    const within = bounds ? clipPolygons(polygons, bounds, 1 / 256) : polygons;
    const largest = within.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0];
    if (!largest) return [];
    const { lat, lon, radius } = poleOf(largest);
    const rank = Math.log2(COUNTRY_WIDTH / (2 * radius * pixelsPerDegree(0)));
    return [
      {
        kind: 'country',
        lat: tidy(lat),
        lon: tidy(toLongitude(lon)),
        rank: round(Math.max(COUNTRY_RANKS[0], Math.min(COUNTRY_RANKS[1], rank)), 0.5),
        code: key,
      },
    ];
  });
}

const CITY_SPACING = 76;
/** Names are wide, not high: they may stand this much closer above each other. */
const LINE_HEIGHT = 1.8;
const CITY_ZOOMS = [3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7, 7.5, 8];
const QUARTERS_OF_A_CITY = /^(PPLX|PPLH|PPLQ|PPLW|PPLF|PPLL|PPLCH|PPLR|STLMT)$/;

/** A town with this much more room than it needs shows as if it had so many times its population. */
const LONELY = 3;
const LONELY_WEIGHT = 8;

/** The least population of a city that shows from a zoom on; capitals need none. */
const leastPopulation = (zoom) => 4e6 / 2.4 ** (zoom - 3);

const isLarge = ({ population, capital }, zoom) => population >= leastPopulation(zoom) || (capital && zoom >= 4);

/** A capital, or a larger city, comes first. */
const weightOf = ({ population, capital }) => population + (capital ? 1.5e6 : 0);

function placeCities(cities) {
  const placed = [];
  for (const city of cities) {
    const [x, y] = toMercator([city.lon, city.lat]);
    let nearest = Infinity;
    for (const other of placed) {
      const square = (x - other.x) ** 2 + (LINE_HEIGHT * (y - other.y)) ** 2;
      if (square < nearest) nearest = square;
    }
    const rank = CITY_ZOOMS.find((zoom) => {
      const room = (Math.sqrt(nearest) * pixelsPerDegree(zoom)) / CITY_SPACING;
      return (
        room > 1 && (isLarge(city, zoom) || (room > LONELY && city.population * LONELY_WEIGHT > leastPopulation(zoom)))
      );
    });
    if (rank !== undefined) placed.push({ x, y, city, rank });
  }
  return placed.map(({ city: { kind, lat, lon, name, names, capital }, rank }) => ({ kind, lat, lon, rank, name, names, capital })); // prettier-ignore
}

/** The side of a square, in degrees, that has room for one city at the most. */
const CITY_CELL = 0.25;

/** The weightiest city of each square. */
function onePerCell(cities) {
  const taken = new Set();
  return cities.filter(({ lat, lon }) => {
    const cell = `${Math.floor(lat / CITY_CELL)} ${Math.floor(lon / CITY_CELL)}`;
    return !taken.has(cell) && taken.add(cell);
  });
}

/** The cities of the world, thinned so that those of one rank keep apart. */
export function cityLabels() {
  const english = readData('city-names.json');
  const others = readData('exonyms.json');
  const cities = readCities()
    .filter(({ featureCode, population }) => !QUARTERS_OF_A_CITY.test(featureCode) && population > 0)
    .map(({ name, country, featureCode, population, loc }) => {
      const known = english[`${country}:${name}`];
      const written = known === undefined ? plainName(name, country) : known;
      return {
        kind: 'city',
        lat: tidy(loc.coordinates[1]),
        lon: tidy(loc.coordinates[0]),
        name: written,
        names: others[`${country}:${written}`],
        population,
        capital: featureCode === 'PPLC' || undefined,
      };
    })
    .filter(({ name, population, capital }) => name && (capital || population * LONELY_WEIGHT >= leastPopulation(8)))
    .sort((a, b) => weightOf(b) - weightOf(a) || (a.name < b.name ? -1 : 1));
  return placeCities(onePerCell(cities));
}

/** Without the signs and suffixes of transliteration that English does not write. */
function plainName(name, country) {
  if (['RU', 'UA', 'BY'].includes(country)) return name.replaceAll('’', '');
  if (['KR', 'JP'].includes(country)) return name.replace(/-(si|shi)$/, '');
  if (['IN', 'PK', 'IR', 'IQ'].includes(country)) return name.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return name;
}

/** Oceans and seas, with their names in our languages. */
export const seaLabels = () =>
  readData('seas.json').map(({ names, ...sea }) => ({ kind: 'sea', name: names.en, ...sea, names }));

/** The labels, of cities in other languages only those that show by `maxZoom`. */
export const nameOnly = (labels, maxZoom) =>
  labels.map((label) => (label.kind === 'city' && label.rank > maxZoom ? { ...label, names: undefined } : label));

/** The labels that lie within bounds and show by `maxZoom`; a label on the western or southern edge is in, no other. */
export const labelsWithin = (labels, { west, east, south, north }, maxZoom) =>
  labels
    .filter(({ rank, lat, lon }) => rank <= maxZoom && lon >= west && lon < east && lat >= south && lat < north)
    .sort((a, b) => a.rank - b.rank);
