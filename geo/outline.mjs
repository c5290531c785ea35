/** The outline of all land in few points: what a map shows where nothing better has come yet. */
import { createRequire } from 'node:module';
import { ringArea, toPolygons } from './sphere.mjs';

const require = createRequire(import.meta.url);
const { feature } = require('topojson-client');
const { topology } = require('topojson-server');
const { filter, filterAttachedWeight, presimplify, simplify, sphericalTriangleArea } = require('topojson-simplify');

const DEGREE = Math.PI / 180;

/** Steradians that a square degree has at the equator. */
const SQUARE_DEGREE = DEGREE ** 2;

/** Points that span less, and islands that are smaller, are left out. */
const LEAST = { detail: SQUARE_DEGREE, island: 0.8 * SQUARE_DEGREE };

/** Of an island so many points stay, or one that is seen would be left out for the detail that it has not. */
const ISLAND_POINTS = 6;

/** Spherical, for Mercator would spend most on Greenland. Near enough for islands, which is all that it is asked for. */
const islandArea = (ring) => Math.abs(ringArea(ring)) * Math.cos(ring[0][1] * DEGREE) * SQUARE_DEGREE;

function keepIslands({ arcs }) {
  for (const arc of arcs) {
    const heaviest = arc.toSorted(([, , a], [, , b]) => b - a).slice(0, ISLAND_POINTS);
    for (const point of heaviest) point[2] = Infinity;
  }
}

/** The polygons of land, as simple as they can be and still be recognised. */
export function outlineOf(land) {
  const weighed = presimplify(topology({ land: { type: 'MultiPolygon', coordinates: land } }), sphericalTriangleArea);
  keepIslands(weighed);
  const simple = simplify(weighed, LEAST.detail);
  const { objects, ...rest } = filter(simple, filterAttachedWeight(simple, LEAST.island, islandArea));
  return toPolygons(feature({ ...rest, objects }, objects.land).geometry);
}
