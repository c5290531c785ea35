/** GeoJSON (RFC 7946) whose features say when: `when` (GeoJSON-T too), `start` and `end`, `date`, `time`, `timestamp`. */
import { checkDocument } from '../../core/document/check-document.js';
import { isObject } from '../../core/document/loose.js';
import type { EventDocument } from '../../core/document/schema.js';
import { isSlug } from '../../core/document/slug.js';
import { createError, formatValue, type Problem } from '../../core/problems/problem.js';
import { toEdtf, toTimespan, toWhen, type TimeContext } from './feature-time.js';
import { FeatureStory, notImported, type StoryFeature } from './features.js';
import { toFileTitle } from '../file-title.js';
import type { Imported, ImportOptions } from '../importer.js';
import type { WrittenDateOptions } from '../dates/written-date.js';

type Loose = Readonly<Record<string, unknown>>;

/** The story that the features of a GeoJSON value tell, in their order; one that we exported is the document it was. */
export function importGeojson(value: unknown, options: ImportOptions = {}): Imported {
  if (isOwn(value)) return importOwn(value);
  const problems: Problem[] = [];
  const story = new FeatureStory(problems);
  const features = toFeatures(value);
  if (!features) {
    const message = `It is ${formatValue(value)}; it should be a GeoJSON FeatureCollection, Feature or geometry.`;
    return { document: { events: [] }, problems: [createError('not-geojson', '', value, message)] };
  }
  for (const [index, feature] of features.entries()) {
    const where = Array.isArray((value as Loose).features) ? `features[${index}]` : 'feature';
    story.add(readFeature(feature, where, options, problems));
  }
  const top = value as Loose;
  const title = firstText(top, ['title', 'name']) ?? toFileTitle(options.name);
  const summary = firstText(top, ['description', 'summary']);
  const document = story.toDocument({
    ...(title !== undefined && { title }),
    ...(summary !== undefined && { summary }),
  });
  return { document, problems };
}

interface OwnCollection {
  readonly type: string;
  readonly dateline: 1;
  readonly features: readonly unknown[];
}

/** What `src/exporters/geojson.ts` writes. */
function isOwn(value: unknown): value is OwnCollection {
  return isObject(value) && (value as Loose).dateline === 1 && Array.isArray((value as Loose).features);
}

function importOwn({ type: _, features, ...members }: OwnCollection): Imported {
  const events = features.map((feature) => (isObject(feature) ? (feature as Loose).properties : feature));
  const { document, problems } = checkDocument({ ...members, events });
  const toFile = (where: string) => where.replace(/^events(\[\d+\])/, 'features$1.properties');
  return { document, problems: problems.map((problem) => ({ ...problem, where: toFile(problem.where) })) };
}

/** The features of a GeoJSON value; of a bare geometry, one without properties. */
export function toFeatures(value: unknown): readonly unknown[] | undefined {
  if (!isObject(value)) return undefined;
  const { type, features, geometries, coordinates } = value as Loose;
  if (type === 'FeatureCollection' || Array.isArray(features))
    return Array.isArray(features) ? (features as unknown[]) : [];
  if (type === 'Feature') return [value];
  return Array.isArray(coordinates) || Array.isArray(geometries) ? [{ geometry: value }] : undefined;
}

const titleKeys = ['title', 'name', 'headline', 'Name', 'Title'];
const textKeys = ['description', 'text', 'desc', 'Description'];
const whenKeys = ['when', 'date', 'datetime', 'time', 'timestamp', 'year'];
const startKeys = ['start', 'begin', 'startDate', 'start_date'];
const endKeys = ['end', 'stop', 'endDate', 'end_date'];

function readFeature(feature: unknown, where: string, dates: WrittenDateOptions, problems: Problem[]): StoryFeature {
  const { properties, geometry, id, when: ownWhen } = (isObject(feature) ? feature : {}) as Loose;
  if (!isObject(feature)) problems.push(notImported(where, feature, `${formatValue(feature)} is no feature`));
  const given = (isObject(properties) ? properties : {}) as Loose;
  const used = new Set<string>();
  const take = (keys: readonly string[]) => {
    const key = keys.find((each) => Object.hasOwn(given, each) && given[each] !== null && given[each] !== '');
    if (key !== undefined) used.add(key);
    return key === undefined ? undefined : given[key];
  };
  const time: TimeContext = { where, dates, problems };
  const title = toText(take(titleKeys));
  const text = toText(take(textKeys));
  const when = toWhen(ownWhen ?? take(whenKeys), time);
  const [start, end] = when === undefined ? [take(startKeys), take(endKeys)] : [];
  const span = toTimespan({ start, end }, time);
  const isPair = span !== undefined && start !== undefined && end !== undefined;
  const event: EventDocument = {
    ...(typeof id === 'string' && isSlug(id) && { id }),
    ...(title !== undefined && { title }),
    ...(text !== undefined && { text }),
    ...((when ?? span) !== undefined && { when: when ?? span }),
  };
  const rest = Object.keys(given).filter((key) => !used.has(key) && given[key] !== null && given[key] !== '');
  if (rest.length > 0) problems.push(lostKeys(where, given, rest));
  return {
    where,
    event,
    geometry,
    ...(isPair && { start: toEdtf(start, quiet(time)), end: toEdtf(end, quiet(time)) }),
  };
}

/** The same context, for what has been told already. */
function quiet(context: TimeContext): TimeContext {
  return { ...context, problems: [] };
}

function lostKeys(where: string, given: Loose, keys: readonly string[]): Problem {
  const value = Object.fromEntries(keys.map((key) => [key, given[key]]));
  return notImported(`${where}.properties`, value, `${keys.slice(0, 20).join(', ')} left out`);
}

function toText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
}

function firstText(value: Loose, keys: readonly string[]): string | undefined {
  return keys.map((key) => value[key]).find((each): each is string => typeof each === 'string' && each !== '');
}
