/** The address of a map, as it is copied from a browser: Google Maps, OpenStreetMap, Apple, Bing, Wikipedia, and `geo:`. */
import type { FoundPosition } from './found-position.js';
import { readPair } from './read-pair.js';

/** The position in the address of a map; absent of any other text. */
export function readMapAddress(text: string): FoundPosition | undefined {
  if (/^geo:/i.test(text)) return readGeoUri(text);
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (!maps.test(url.hostname)) return undefined;
  if (shortened.test(url.hostname))
    return { flaw: 'It is a short address, which says no position; open it, and copy the long one.' };
  return findPlace(url) ?? findView(url) ?? { flaw: 'This address of a map says no position.' };
}

const maps =
  /(?:^|\.)(?:google(?:\.\w{2,3}){1,2}|goo\.gl|openstreetmap\.org|osm\.org|maps\.apple\.com|bing\.com|geohack\.toolforge\.org|wikimedia\.org|here\.com|waze\.com)$/i;
const shortened = /(?:^|\.)(?:goo\.gl|osm\.org)$/i;

/** RFC 5870: `geo:48.2010,16.3695,183;crs=wgs84;u=40`. */
function readGeoUri(text: string): FoundPosition {
  const [, lat = '', lon = '', more = ''] = /^geo:(-?[\d.]+),(-?[\d.]+)(?:,-?[\d.]+)?((?:[;?].*)?)$/is.exec(text) ?? [];
  const isWgs84 = !/;crs=(?!wgs84)/i.test(more);
  const found = isWgs84 ? toPosition(lat, lon) : undefined;
  return found ?? { flaw: 'It should be like geo:48.2010,16.3695.' };
}

/** A place on the map, which is surer than the middle of what the map shows. */
function findPlace(url: URL): FoundPosition | undefined {
  const { searchParams: asked } = url;
  const marked = [...url.href.matchAll(/!3d(-?[\d.]+)!4d(-?[\d.]+)/g)].at(-1);
  if (marked) return toPosition(marked[1], marked[2]);
  if (asked.has('mlat')) return toPosition(asked.get('mlat'), asked.get('mlon'));
  const named = ['q', 'query', 'destination', 'daddr', 'coordinate', 'll', 'map'].map((key) => asked.get(key) ?? '');
  const inPath = /\/(?:place|search|dir)\/([^/@]+)/.exec(url.pathname)?.[1] ?? '';
  const written = [...named, decode(inPath)].map((value) => value.replace(/^loc:/, '').replaceAll('+', ' ').trim());
  for (const pair of written.map((value) => readPair(value))) {
    if (!pair) continue;
    const found = toPosition(pair.first.degrees, pair.second.degrees);
    if (found) return found;
  }
  return readGeohack(asked.get('params') ?? '');
}

/** The middle of what the map shows: `@48.85,2.35,17z`, `#map=17/48.85/2.35`, `cp=48.85~2.35`. */
function findView(url: URL): FoundPosition | undefined {
  const [, lat, lon] =
    /@(-?[\d.]+),(-?[\d.]+)/.exec(url.pathname) ??
    /map=[\d.]+\/(-?[\d.]+)\/(-?[\d.]+)/.exec(url.hash) ??
    /^(-?[\d.]+)~(-?[\d.]+)$/.exec(url.searchParams.get('cp') ?? '') ??
    /^(-?[\d.]+),(-?[\d.]+)$/.exec(url.searchParams.get('center') ?? '') ??
    [];
  const found = lat === undefined ? undefined : toPosition(lat, lon);
  return found && { ...found, isView: true };
}

/** As Wikipedia links its coordinates: `48_51_24_N_2_21_3_E_type:city`, `48.85_N_2.35_E`, `48.85;2.35`. */
function readGeohack(params: string): FoundPosition | undefined {
  const words = params
    .slice(0, 200)
    .split(/_(?=[a-z]+:)/)[0]!
    .replaceAll('_', ' ');
  const pair = readPair(words);
  return pair && toPosition(pair.first.degrees, pair.second.degrees);
}

function toPosition(lat: string | number | null | undefined, lon: string | number | null | undefined) {
  const position = { lat: Number(lat ?? NaN), lon: Number(lon ?? NaN) };
  return Math.abs(position.lat) <= 90 && Math.abs(position.lon) <= 180 ? position : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
