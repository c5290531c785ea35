/** Which format a file of JSON has, by what is in it: ours, or another that stories are kept in. */
import { isObject } from './loose.js';

/** The formats of stories that are JSON; `dateline` is our own story document. */
export type JsonFormat = 'dateline' | 'timelinejs' | 'timelinejs-v2' | 'storymapjs' | 'geojson' | 'jsonld';

/** Whether a text is meant as JSON, however it goes on: it begins as an object or a list does, and is no UTF-16 misread. */
export function beginsAsJson(text: string): boolean {
  return /^\uFEFF?\s*[[{](?!\0)/.test(text);
}

/** The format of what a JSON file holds; a document of ours is one whatever its mistakes. Absent where it is like none. */
export function detectJson(value: unknown): JsonFormat | undefined {
  if (!isObject(value)) return undefined;
  const file = value as Readonly<Record<string, unknown>>;
  return signs.find(([, isIt]) => isIt(file))?.[0];
}

type Sign = readonly [JsonFormat, (file: Readonly<Record<string, unknown>>) => boolean];

/** In this order: what is ours may be within GeoJSON, and all that has events like a timeline. */
const signs: readonly Sign[] = [
  ['storymapjs', ({ storymap }) => isObject(storymap) && 'slides' in storymap],
  ['timelinejs-v2', ({ timeline }) => isObject(timeline)],
  ['geojson', isGeojson],
  ['dateline', (file) => 'dateline' in file],
  ['timelinejs', isTimeline],
  ['dateline', ({ events }) => Array.isArray(events)],
  ['jsonld', (file) => '@context' in file],
];

function isTimeline({ events, title, eras, scale }: Readonly<Record<string, unknown>>): boolean {
  if (!Array.isArray(events)) return false;
  const isSlide = (event: unknown) =>
    isObject(event) && ('start_date' in event || 'unique_id' in event || isObject((event as { text?: unknown }).text));
  return isObject(title) || Array.isArray(eras) || typeof scale === 'string' || events.some(isSlide);
}

/** TopoJSON too: importers tell it apart. */
function isGeojson({ type }: Readonly<Record<string, unknown>>): boolean {
  return ['FeatureCollection', 'Feature', 'GeometryCollection', 'Topology'].includes(type as string);
}
