/** What Overpass is asked for: all that a street pack may hold of some boxes. */
import type { Bounds } from '../core/model.js';

/** How long Overpass may think, in seconds. */
export const overpassSeconds = 180;

/** The query in Overpass QL. */
export function toOverpassQuery(boxes: readonly Bounds[], buildings: boolean): string {
  const wanted = [
    'way[highway]',
    'way[railway~"^(rail|light_rail|subway|narrow_gauge|funicular|monorail)$"]',
    'way[natural]',
    'way[waterway]',
    'way[landuse]',
    'way[leisure]',
    'way[amenity]',
    'way[man_made~"^(pier|breakwater|groyne|works|wastewater_plant)$"]',
    'way[aeroway=aerodrome]',
    'way[place]',
    'relation[type=multipolygon][~"^(natural|waterway|landuse|leisure|amenity|man_made|place|aeroway)$"~"."]',
    'node[place]',
    'node[railway~"^(station|halt)$"]',
    'node[name][~"^(amenity|tourism|office|natural)$"~"."]',
    ...(buildings ? ['way[building]', 'relation[type=multipolygon][building]'] : []),
  ];
  const statements = boxes
    .flatMap(partsOf)
    .flatMap(({ south, west, north, east }) =>
      wanted.map((what) => `${what}(${[south, west, north, east].map((degrees) => degrees.toFixed(6)).join(',')});`),
    );
  return `[out:json][timeout:${overpassSeconds}];(${statements.join('')});out geom;`;
}

/** A box as boxes within ±180 degrees. */
function partsOf({ south, west, north, east }: Bounds): Bounds[] {
  if (west < -180) return partsOf({ south, west: west + 360, north, east: east + 360 });
  if (west >= 180) return partsOf({ south, west: west - 360, north, east: east - 360 });
  if (east <= 180) return [{ south, west, north, east }];
  return [
    { south, west, north, east: 180 },
    { south, west: -180, north, east: east - 360 },
  ];
}
