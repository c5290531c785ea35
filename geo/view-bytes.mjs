/**
 * `node geo/view-bytes.mjs [DEGREES]`: what views over the land of all the earth fetch of the basemap, gzipped, the outline of all
 * land included: with the element alone, and with the cells of the data package. A view for each so many degrees, 1 unless said.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { importSources } from '../scripts/import-sources.mjs';

const { feature } = createRequire(import.meta.url)('topojson-client');

/** The map beside the text, and above it on a phone, in pixels. */
const sizes = { wide: { width: 900, height: 560 }, phone: { width: 390, height: 300 } };
const zooms = [2, 3, 3.75, 4, 4.25, 4.5, 4.75, 4.85, 5, 5.25, 5.5, 5.75, 6, 6.5, 6.75, 7, 8, 9];

/**
 * @param {number} step degrees between the middles of the views
 * @returns {Promise<{ size: string, zoom: number, known: 'element' | 'cells', half: number, most99: number, most: number }[]>}
 *   bytes: of half of the views at most, of 99 % of them, of all
 */
export async function viewBytes(step) {
  const { packs, choosePacks, readPack, viewBounds } = await importSources({
    'map/packs/index': 'packs',
    'map/choose-packs': 'choosePacks',
    'map/read-pack': 'readPack',
    'map/view': 'viewBounds',
  });
  const cells = JSON.parse(readFileSync(new URL('../packages/data/dist/cells/index.json', import.meta.url), 'utf8'));
  const centers = landPoints(readPack(JSON.parse(readFileSync(fileURLToPath(packs[1].url), 'utf8'))), step);
  const [outline] = packs;
  const bytesOf = (known, view) => {
    const chosen = choosePacks(known, viewBounds(view), view.camera.zoom);
    return chosen.reduce((sum, { bytes }) => sum + bytes, outline.bytes);
  };
  const kinds = Object.entries({ element: packs, cells: [...packs, ...cells] });
  return Object.entries(sizes).flatMap(([size, box]) =>
    zooms.flatMap((zoom) =>
      kinds.map(([name, known]) => {
        const all = centers.map((center) => bytesOf(known, { camera: { center, zoom }, ...box })).sort((a, b) => a - b);
        const share = (part) => all[Math.floor(part * (all.length - 1))];
        return { size, zoom, known: name, half: share(0.5), most99: share(0.99), most: share(1) };
      }),
    ),
  );
}

/** Points on land, on a grid. */
function landPoints(pack, step) {
  const polygons = feature(pack, pack.objects.land).features.flatMap(({ geometry: { type, coordinates } }) =>
    (type === 'Polygon' ? [coordinates] : coordinates).map(([outer]) => ({ outer, box: boxOf(outer) })),
  );
  const points = [];
  for (let lat = -56; lat <= 75; lat += step)
    for (let lon = -180; lon < 180; lon += step)
      if (polygons.some(({ outer, box }) => isWithin(box, lat, lon) && holds(outer, lat, lon)))
        points.push({ lat, lon });
  return points;
}

function boxOf(ring) {
  const [lons, lats] = [0, 1].map((axis) => ring.map((point) => point[axis]));
  return { west: Math.min(...lons), south: Math.min(...lats), east: Math.max(...lons), north: Math.max(...lats) };
}

const isWithin = ({ west, south, east, north }, lat, lon) => lon >= west && lon <= east && lat >= south && lat <= north;

function holds(ring, lat, lon) {
  const crossed = ring.filter(([x, y], index) => {
    const [fromX, fromY] = ring[index === 0 ? ring.length - 1 : index - 1];
    return y > lat !== fromY > lat && lon < x + ((fromX - x) * (lat - y)) / (fromY - y);
  });
  return crossed.length % 2 === 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(6);
  console.log('size   zoom  known    half    99 %    most, kB');
  for (const { size, zoom, known, half, most99, most } of await viewBytes(Number(process.argv[2] ?? 1)))
    console.log(
      `${size.padEnd(6)} ${String(zoom).padEnd(5)} ${known.padEnd(8)}${[half, most99, most].map(kilobytes).join('  ')}`,
    );
}
