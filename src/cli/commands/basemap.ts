/** `dateline-story basemap`: writes the streets around a story's places beside it, or names a picture as its map. */
import { gzipSync } from 'node:zlib';
import { beginsAsJson, detectJson } from '../../core/document/detect-json.js';
import type { Bounds } from '../../core/model.js';
import { boundsHold, middleOfBounds } from '../../core/places/bounds.js';
import { streetsAt } from '../../core/places/streets-at.js';
import { spokenLanguages } from '../../core/words/load-words.js';
import { excessOf, isOwnPack, toBox, toPackFile, type PackFile } from '../../streets/basemap-entry.js';
import {
  boxesAround,
  boxesMeet,
  intersect,
  mostWidth,
  roundBounds,
  type CutBox,
  type CutPlace,
} from '../../streets/cut-boxes.js';
import { cutStreets } from '../../streets/cut-streets.js';
import { sizeOf } from '../../streets/ground.js';
import type { MapData } from '../../streets/map-feature.js';
import { checkFile } from '../check-file.js';
import { defineCommand } from '../command.js';
import { addPicture } from '../add-picture.js';
import { formatProblems, hasErrors } from '../format-problems.js';
import { readMapSource } from '../map-source.js';
import { printable } from '../printable.js';
import { readBytes, toName } from '../read-file.js';
import { UserError, type World } from '../world.js';
import { writeBasemap, type OwnDocument } from '../write-basemap.js';

/** Metres around each place, unless said. */
const usualReach = 1000;

/** An area may be 10 km wide, and no box wider than 60. */
const mostReach = 25_000;

/** Packs of more bytes, gzipped, are told: so much of a story's first view is fine on a phone. */
const manyBytes = 250_000;

const credit = '© OpenStreetMap contributors';

/** The command. */
export const basemap = defineCommand({
  name: 'basemap',
  summary: 'Gives a story a map of streets, or a picture for one.',
  usage: 'FILE --from MAP | --picture PICTURE',
  description:
    'Cuts the streets around the story’s places out of map data, writes them to a file beside the story (streets-….json), and names it in the story. ' +
    'MAP is .osm.pbf, an answer of Overpass in JSON, GeoJSON or PMTiles. ' +
    'Readers’ browsers ask nobody but you for it: it is a file like your pictures. ' +
    'Run again, it replaces what it wrote for the same ground. ' +
    'With --picture a picture is the map, without the earth, or with --bbox lies over it: it is named in the story with its size. ' +
    'No server is asked but one that you name.',
  files: { least: 1, most: 1 },
  options: {
    from: {
      type: 'string',
      value: 'MAP',
      description: 'The map data: a file, - for JSON from the standard input, or the address of a PMTiles file.',
    },
    overpass: { type: 'string', value: 'URL', description: 'An Overpass server that is asked instead, once and now.' },
    bbox: {
      type: 'string',
      value: 'W,S,E,N',
      description:
        'The box to cut, in degrees, instead of what lies around the places: -122.42,37.77,-122.38,37.80. Of a picture, where it lies on the earth.',
    },
    around: {
      type: 'string',
      value: 'METRES',
      description: `How far around each place; ${usualReach} unless said. Near boxes become one.`,
    },
    picture: {
      type: 'string',
      value: 'PICTURE',
      description:
        'A picture instead of streets: a file or a folder of Zoomify beside the story, or the address of a picture or of the info.json of IIIF.',
    },
    name: { type: 'string', value: 'TEXT', description: 'What readers are told that the picture is: “Plan of 1833”.' },
    alt: { type: 'string', value: 'TEXT', description: 'What it shows, for those who do not see it.' },
    'no-buildings': { type: 'boolean', description: 'Leaves houses out: the file is a third of the size.' },
    credit: {
      type: 'string',
      value: 'TEXT',
      description: `Whom the map names; ${credit} unless said or the data says otherwise.`,
    },
  },
  examples: [
    ['dateline-story basemap story.json --from city.osm.pbf', 'Puts the streets around the places beside the story.'],
    ['dateline-story basemap story.json --from city.osm.pbf --no-buildings', 'Leaves the houses out.'],
    [
      'dateline-story basemap story.json --from answer.json --around 1500',
      'Cuts wider, out of what Overpass answered.',
    ],
    ['dateline-story basemap story.json --picture altarpiece.jpg', 'Makes a picture the map of the story.'],
    [
      'dateline-story basemap story.json --picture plan.png --bbox 9.1,47.6,9.2,47.7',
      'Lays a plan over the map of the earth.',
    ],
  ],
  async run({ files: [path = '-'], options }, world) {
    const { from, overpass, picture, bbox, around, 'no-buildings': bare = false } = options;
    if ([from, overpass, picture].filter((each) => each !== undefined).length !== 1)
      throw new UserError('basemap needs map data, either --from FILE or --overpass URL, or else a --picture FILE.');
    if (picture !== undefined) {
      if (around !== undefined || bare)
        throw new UserError('--around and --no-buildings are of streets, not of a --picture.');
      const { name, alt, credit: attribution } = options;
      const bounds = bbox === undefined ? undefined : toBox(parseBbox(bbox));
      await addPicture(picture, { name, alt, attribution, bounds }, await readOwnDocument(path, world), world);
      return 0;
    }
    if (options.name !== undefined || options.alt !== undefined)
      throw new UserError('--name and --alt are of a --picture.');
    if (bbox !== undefined && around !== undefined)
      throw new UserError('--bbox says where to cut, and so does --around: say one of them.');
    const own = await readOwnDocument(path, world);
    const boxes = bbox === undefined ? boxesOfStory(own, around) : [{ bounds: parseTown(bbox), places: [] }];
    const source = {
      ...(from !== undefined && { from }),
      ...(overpass !== undefined && { overpass }),
      buildings: !bare,
    };
    const data = await readMapSource(source, boxes.map(({ bounds }) => bounds), world); // prettier-ignore
    const lang = own.story.lang.split('-')[0]!.toLowerCase();
    const langs = [...new Set([...spokenLanguages(), lang])];
    const packs: PackFile[] = [];
    const off: CutPlace[] = [];
    for (const box of boxes) {
      const common = data.extent ? intersect(box.bounds, data.extent) : box.bounds;
      const bounds = common && roundBounds(common);
      if (bounds) off.push(...box.places.filter((place) => !isOn(place, bounds)));
      const pack = bounds && cutStreets(data.features, bounds, { buildings: !bare, langs });
      if (pack) {
        const attribution = options.credit ?? creditBefore(own, bounds) ?? data.attribution ?? credit;
        const file = await toPackFile(pack, bounds, { attribution, ...(data.dataDate !== undefined && { dataDate: data.dataDate }) }); // prettier-ignore
        const excess = excessOf(pack, file.text);
        if (excess !== undefined)
          throw new UserError(`${formatSize(bounds)} have ${excess}: no page would draw them. Take a smaller --bbox or --around${bare ? '' : ', or --no-buildings'}.`); // prettier-ignore
        packs.push(file);
      } else {
        const without = box.places.filter((place) => !hasStreets(place, own));
        if (without.length > 0 || box.places.length === 0)
          world.err.write(`Left out, as the map data has nothing there: ${formatBox({ ...box, places: without })}. Take a larger extract.\n`); // prettier-ignore
      }
    }
    if (off.length > 0) world.err.write(`Not on the streets, as the map data ends before them: ${formatNames(off)}. Take a larger extract.\n`); // prettier-ignore
    if (packs.length === 0) throw new UserError(`The map data has nothing of where the story is${formatExtent(data)}.`);
    const { written, removed } = await writeBasemap(own, packs, world);
    for (const one of written) world.out.write(`${printable(one)}\n`);
    tell(packs, removed, data, world);
    return 0;
  },
});

async function readOwnDocument(path: string, world: World): Promise<OwnDocument> {
  if (path === '-') throw new UserError('basemap writes beside the story, which must be a file.');
  const bytes = await readBytes(path, world);
  const text = decode(bytes);
  if (bytes.length === 0) throw new UserError(`${path} is empty.`);
  if (text === undefined || !isOwnJson(text))
    throw new UserError(`${path} is no story document that could name a map: dateline-story import makes one of it.`);
  const { told, problems } = await checkFile(bytes, toName(path), []);
  const checked = [{ file: path, problems: problems.filter(({ level }) => level === 'error') }];
  world.err.write(formatProblems(checked, 'text', world.err.paint));
  if (!told || hasErrors([{ file: path, problems: problems.filter(({ code }) => code === 'unreadable-json') }]))
    throw new UserError(`${path} cannot be read.`);
  return { path, text, document: told.document, story: told.story };
}

/** The text, with its byte order mark; absent where it is not UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** JSON that cannot be read, or is like no format, is taken for ours too: the check says what is wrong. */
function isOwnJson(text: string): boolean {
  try {
    return (detectJson(JSON.parse(text.replace(/^\uFEFF/, ''))) ?? 'dateline') === 'dateline';
  } catch {
    return beginsAsJson(text);
  }
}

function boxesOfStory({ story }: OwnDocument, around: string | undefined): CutBox[] {
  const metres = around === undefined ? usualReach : Number(around);
  if (!(metres >= 50 && metres <= mostReach))
    throw new UserError(`--around is metres, from 50 to ${mostReach}, not "${around}".`);
  const boxes = boxesAround(story, metres);
  if (boxes.length === 0)
    throw new UserError('The story has no place with a position to cut around: say --bbox W,S,E,N.');
  return boxes;
}

/** @throws {UserError} where it is no box, or one that no pack could hold */
function parseTown(text: string): Bounds {
  const bounds = parseBbox(text);
  const { width, height } = sizeOf(bounds);
  if (Math.max(width, height) > mostWidth)
    throw new UserError(
      `--bbox is ${formatSize(bounds)}: a map of streets is for a town, ${mostWidth / 1000} km at most.`,
    );
  return bounds;
}

/** @throws {UserError} where it is no box */
function parseBbox(text: string): Bounds {
  const [west, south, east, north, ...more] = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  const isBox = more.length === 0 && Math.abs(west!) <= 180 && Math.abs(east!) <= 180 && Math.abs(south!) <= 85 && Math.abs(north!) <= 85; // prettier-ignore
  const mistake =
    more.length === 0 && isLatLonBox([west!, south!, east!, north!]) ? 'these look like lat,lon'
    : !isBox ? undefined
    : south! >= north! ? `north (${north}) lies south of south (${south})`
    : west === east ? 'west and east are the same'
    : ''; // prettier-ignore
  if (mistake !== '')
    throw new UserError(`--bbox is west, south, east and north in degrees, such as -122.42,37.77,-122.38,37.80, not "${text}"${mistake === undefined ? '' : `: ${mistake}`}.`); // prettier-ignore
  return { south: south!, west: west!, north: north!, east: east! < west! ? east! + 360 : east! };
}

/** Whether four numbers are a town only where latitudes come first: read as we do they are none, or end before they begin. */
function isLatLonBox([south, west, north, east]: readonly [number, number, number, number]): boolean {
  const isNext = (one: number, other: number) => other > one && other - one < 1;
  return Math.abs(west) > 85 && Math.abs(south) <= 85 && isNext(south, north) && isNext(west, east);
}

/** Whom the entry names that a pack replaces. */
function creditBefore({ story }: OwnDocument, bounds: Bounds): string | undefined {
  return story.streets?.find(({ src, bounds: its }) => isOwnPack(src) && boxesMeet(its, bounds))?.attribution;
}

function tell(packs: readonly PackFile[], removed: readonly string[], { dataDate }: MapData, world: World): void {
  const sizes = packs.map(({ text }) => gzipSync(text).length);
  for (const [index, { name, bounds, entry }] of packs.entries()) {
    world.err.write(
      `${name}: ${formatSize(bounds)}, ${formatKilobytes(sizes[index]!)} gzipped, ${printable(entry.attribution ?? '')}\n`,
    );
  }
  for (const path of removed) world.err.write(`Removed what was there before: ${printable(path)}\n`);
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  if (whole > manyBytes)
    world.err.write(
      `${formatKilobytes(whole)} are much for a phone (${formatKilobytes(manyBytes)} is fine): --no-buildings, or a smaller --around.\n`,
    );
  world.err.write(
    dataDate === undefined
      ? 'The data does not say of which day it is.\n'
      : `The data is of ${dataDate}; the map says so.\n`,
  );
  world.err.write('The story names the map now; publish its file beside the story.\n');
}

function formatBox({ bounds, places }: CutBox): string {
  const { south, west, north, east } = bounds;
  const box = [west, south, east, north].map((degrees) => degrees.toFixed(3)).join(',');
  if (places.length === 0) return box;
  return formatNames(places);
}

/** So many places are listed; who has more looks at `check`. */
const mostListed = 20;

function formatNames(places: readonly CutPlace[]): string {
  const more = places.length > mostListed ? ` and ${places.length - mostListed} more` : '';
  return `${printable(places.slice(0, mostListed).map(({ name }) => name).join(', '))}${more}`; // prettier-ignore
}

/** Whether a place lies on streets that were cut before, out of the data of another town. */
function hasStreets(place: CutPlace, { story }: OwnDocument): boolean {
  return streetsAt(middleOfBounds(place.bounds), story) !== undefined;
}

/** Whether the middle of a place lies on the ground that is cut. */
function isOn({ bounds }: CutPlace, ground: Bounds): boolean {
  return boundsHold(ground, middleOfBounds(bounds));
}

function formatExtent({ extent }: MapData): string {
  return extent ? `: it reaches from ${extent.west.toFixed(2)},${extent.south.toFixed(2)} to ${extent.east.toFixed(2)},${extent.north.toFixed(2)}` : ''; // prettier-ignore
}

function formatSize(bounds: Bounds): string {
  const { width, height } = sizeOf(bounds);
  return `${formatKilometres(width)} × ${formatKilometres(height)} km`;
}

function formatKilometres(metres: number): string {
  return (metres / 1000).toFixed(metres < 10_000 ? 1 : 0);
}

function formatKilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} kB`;
}
