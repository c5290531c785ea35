/**
 * `node geo/town.mjs > town.json`: Quillhaven, a made-up town on a made-up island, as Overpass API would give it. The same
 * bytes each time.
 */
import { fileURLToPath } from 'node:url';
import { drawTown } from './town/draw-town.mjs';
import { toOverpass } from './town/to-overpass.mjs';

const SEED = 7;

/** Quillhaven's market: open sea, far from any shore. */
export const market = { lat: 48.9, lon: -11.4 };

/** The day that the map is of. */
const DATE = '2024-09-01T00:00:00Z';

const NOTE = 'Quillhaven is made up. Nothing here is from OpenStreetMap.';

/** The town as text: an element a line. */
export function townText() {
  const { elements, ...head } = toOverpass(drawTown(SEED), market, DATE, NOTE);
  const lines = elements.map((element) => JSON.stringify(element)).join(',\n');
  return `${JSON.stringify(head).slice(0, -1)},"elements":[\n${lines}\n]}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(townText());
