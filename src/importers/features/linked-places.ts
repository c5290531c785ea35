/** Linked Places Format (GeoJSON-LD of gazetteers): its certainty and timespans keep their meaning. */
import { asText, isObject } from '../../core/document/loose.js';
import type { EventDocument, MediaDocument, StoryDocument } from '../../core/document/schema.js';
import { createUniqueIds, isSlug, toSlug } from '../../core/document/slug.js';
import { createError, createWarning, formatValue, type Problem } from '../../core/problems/problem.js';
import { toWhen, type TimeContext } from './feature-time.js';
import { FeatureStory, type StoryFeature } from './features.js';
import { notImported } from '../not-imported.js';
import { certaintyOf } from './geometry-parts.js';
import { toFeatures } from './geojson.js';
import { toFileTitle } from '../file-title.js';
import type { Imported, ImportOptions } from '../importer.js';
import { asLoose, type Loose } from '../loose.js';

/** The story that the features of a Linked Places value tell: each what was so at its place, in its time. */
export function importLinkedPlaces(value: unknown, options: ImportOptions = {}): Imported {
  const problems: Problem[] = [];
  const features = toFeatures(value);
  if (!features) {
    const message = `It is ${formatValue(value)}; it should be a Linked Places FeatureCollection.`;
    return { document: { events: [] }, problems: [createError('not-geojson', '', value, message)] };
  }
  const story = new FeatureStory(problems);
  const sources = new Sources();
  for (const [index, feature] of features.entries()) {
    story.add(readFeature(feature, `features[${index}]`, sources, options, problems));
  }
  const { title = toFileTitle(options.name) } = value as { title?: unknown };
  const top: Omit<StoryDocument, 'events'> = {
    ...(typeof title === 'string' && { title }),
    ...(Object.keys(sources.byId).length > 0 && { sources: sources.byId }),
  };
  return { document: story.toDocument(top), problems };
}

/** Citations as sources of the story; one cited twice is one source. */
class Sources {
  readonly byId: NonNullable<StoryDocument['sources']> = {};
  private readonly ids = new Map<string, string>();
  private readonly unique = createUniqueIds();

  /** The id of what is cited; absent where nothing says what that is. */
  idOf(citation: unknown): string | undefined {
    const { label, '@id': url, id = url } = (isObject(citation) ? citation : { label: citation }) as Loose;
    const name = asText(label) ?? asText(id);
    if (name === undefined) return undefined;
    const key = JSON.stringify([name, id]);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const made = this.unique(toSlug(name) || 'source');
    this.ids.set(key, made);
    const address = asText(id);
    this.byId[made] = { name, ...(address !== undefined && /^https?:/.test(address) && { url: address }) };
    return made;
  }
}

/** What of a feature is read here; all else is listed. */
const readKeys = new Set(['type', '@id', 'id', 'properties', 'when', 'names', 'geometry', 'descriptions', 'depictions', 'citations', '@context', 'bbox']); // prettier-ignore

function readFeature(
  value: unknown,
  where: string,
  sources: Sources,
  dates: ImportOptions,
  problems: Problem[],
): StoryFeature {
  const feature = asLoose(value);
  if (!isObject(value)) problems.push(notImported(where, value, `${formatValue(value)} is no feature`));
  const properties = asLoose(feature.properties);
  const time: TimeContext = { where, dates, problems };
  const names = asObjects(feature.names);
  const descriptions = asObjects(feature.descriptions);
  const [name] = names.flatMap(({ toponym }) => asText(toponym) ?? []);
  const title = asText(properties.title) ?? name;
  const text = descriptions.flatMap((each) => asText(each.value) ?? []).join('\n\n');
  const when = toWhen(feature.when ?? firstWhen(feature), { ...time, where: `${where}.when` });
  const media = asObjects(feature.depictions).flatMap((each) => toMedia(each) ?? []);
  const cited = [...new Set(citationsOf(feature).flatMap((citation) => sources.idOf(citation) ?? []))];
  const id = (asText(feature.id) ?? asText(feature['@id']))?.replace(/^.*#/s, '');
  const words = isObject(feature.when) ? asText((feature.when as Loose).label) : undefined;
  const event: EventDocument = {
    ...(id !== undefined && isSlug(id) && { id }),
    ...(title !== undefined && { title }),
    ...(text !== '' && { text }),
    ...(when !== undefined && { when, ...(words !== undefined && { whenText: words }) }),
    ...(media.length > 0 && { media }),
    ...(cited.length > 0 && { sources: cited }),
  };
  listRest(feature, properties, where, problems);
  const certainty = isObject(feature.geometry)
    ? certaintyOf((feature.geometry as { certainty?: unknown }).certainty)
    : undefined;
  return { where, event, geometry: feature.geometry, placeName: name, certainty };
}

/** A feature may say its time only at its names, types or geometry. */
function firstWhen({ names, types, geometry }: Loose): unknown {
  return [...asObjects([geometry]), ...asObjects(names), ...asObjects(types)].find(({ when }) => isObject(when))?.when;
}

function citationsOf({ citations, names, types, geometry, descriptions }: Loose): unknown[] {
  const geometries = isObject(geometry) ? (geometry as Loose).geometries : undefined;
  const citing = [...asObjects(names), ...asObjects(types), ...asObjects([geometry]), ...asObjects(geometries), ...asObjects(descriptions)]; // prettier-ignore
  return [citations, ...citing.map((each) => each.citations)].flatMap((each) =>
    Array.isArray(each) ? (each as unknown[]) : [],
  );
}

function toMedia({ '@id': id, src = id, title, license }: Loose): MediaDocument | undefined {
  const address = asText(src);
  if (address === undefined) return undefined;
  const caption = asText(title);
  const credit = asText(license);
  return { type: 'image', src: address, ...(caption && { caption }), ...(credit && { credit }) };
}

function listRest(feature: Loose, properties: Loose, where: string, problems: Problem[]): void {
  const rest = Object.keys(feature).filter((key) => !readKeys.has(key));
  for (const key of rest) problems.push(notImported(`${where}.${key}`, feature[key], `"${key}" was left out`));
  const others = asObjects(feature.names).flatMap(({ toponym }) => asText(toponym) ?? []);
  if (others.length > 1) {
    const message = `The place has ${others.length} names; it is called ${formatValue(others[0])}, and not ${others.slice(1, 20).join(', ')}.`;
    problems.push(createWarning('not-imported', `${where}.names`, others.slice(1), message));
  }
  const unread = Object.keys(properties).filter((key) => key !== 'title');
  if (unread.length > 0) {
    problems.push(notImported(`${where}.properties`, properties, `${unread.slice(0, 20).join(', ')} left out`));
  }
  const whens = [...asObjects(feature.names), ...asObjects(feature.types)].filter(({ when }) => isObject(when));
  if (isObject(feature.when) && whens.length > 0) {
    problems.push(notImported(where, whens, 'Times of single names and types were left out'));
  }
}

function asObjects(value: unknown): Loose[] {
  return Array.isArray(value) ? (value as unknown[]).filter(isObject).map((each) => each as Loose) : [];
}
