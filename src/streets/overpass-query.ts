/** What Overpass is asked for: all that a street pack may hold of some boxes. */
import type { Bounds } from '../core/model.js';
import { splitAtDateLine } from './split-at-date-line.js';

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
    .flatMap(splitAtDateLine)
    .flatMap(({ south, west, north, east }) =>
      wanted.map((what) => `${what}(${[south, west, north, east].map((degrees) => degrees.toFixed(6)).join(',')});`),
    );
  return `[out:json][timeout:${overpassSeconds}];(${statements.join('')});out geom;`;
}
