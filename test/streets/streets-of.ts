/** What a street pack draws, told so that tests can read it. */
import { feature } from 'topojson-client';
import type { Position } from 'geojson';
import type { StreetLayer, StreetPack, StreetProperties } from '../../src/map/streets/street-pack.js';

/** A box around all of the made-up town. */
export const townBounds = { south: 49.999, west: 9.998, north: 50.008, east: 10.011 };

/** A geometry of a layer: its properties, and its lines or rings in degrees to the fifth digit, a metre. */
export interface Drawn {
  readonly properties: StreetProperties;
  readonly lines: readonly Position[][];
}

/** What is drawn in a layer. */
export function drawnIn(pack: StreetPack | undefined, layer: StreetLayer): Drawn[] {
  const objects = pack?.objects[layer];
  if (!pack || !objects) return [];
  return feature(pack, objects).features.map(({ geometry, properties }) => {
    const lines =
      geometry.type === 'LineString' ? [geometry.coordinates]
      : geometry.type === 'MultiLineString' || geometry.type === 'Polygon' ? geometry.coordinates
      : geometry.type === 'MultiPolygon' ? geometry.coordinates.flat()
      : []; // prettier-ignore
    return { properties: properties ?? {}, lines: lines.map((line) => line.map((position) => position.map(round))) };
  });
}

/** The names in a layer, and how many lines each has. */
export function namesIn(pack: StreetPack | undefined, layer: StreetLayer): Record<string, number> {
  return Object.fromEntries(drawnIn(pack, layer).map(({ properties, lines }) => [properties.name ?? '', lines.length]));
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
