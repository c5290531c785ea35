/** GeoJSON (RFC 7946) whose features say when: `when` (GeoJSON-T too), or a property that is called like a date. */
import { checkDocument } from '../../core/document/check-document.js';
import { isObject } from '../../core/document/loose.js';
import type { EventDocument, MediaDocument } from '../../core/document/schema.js';
import { isSlug } from '../../core/document/slug.js';
import { createError, formatValue, type Problem } from '../../core/problems/problem.js';
import { toMediaType } from '../../core/urls/media-type.js';
import type { WrittenDateOptions } from '../dates/written-date.js';
import { toFileTitle } from '../file-title.js';
import type { Imported, ImportOptions } from '../importer.js';
import { asLoose, type Loose } from '../loose.js';
import { toGeometryReader } from './coordinate-system.js';
import { toEdtf, toTimespan, toWhen, type TimeContext } from './feature-time.js';
import { FeatureStory, type StoryFeature } from './features.js';
import { notImported } from '../not-imported.js';
import { addLines, LeftOver } from './left-over.js';
import { findMeaning, findSurest, type Meaning } from './property-names.js';

/** The story that the features of a GeoJSON value tell, in their order; one that we exported is the document it was. */
export function importGeojson(value: unknown, options: ImportOptions = {}): Imported {
  if (isOwn(value)) return importOwn(value);
  const features = toFeatures(value);
  if (!features) {
    const message = `It is ${formatValue(value)}; it should be a GeoJSON FeatureCollection, Feature or geometry.`;
    return { document: { events: [] }, problems: [createError('not-geojson', '', value, message)] };
  }
  const { read, problem } = toGeometryReader(value, features);
  const reader = new FeatureReader(options, problem ? [problem] : []);
  const story = new FeatureStory(reader.problems);
  const isCollection = Array.isArray((value as Loose).features);
  for (const [index, feature] of features.entries()) {
    const found = reader.read(feature, isCollection ? `features[${index}]` : 'feature');
    story.add({ ...found, geometry: read(found.geometry) });
  }
  story.tellEmpty('GeoJSON has a feature for each.');
  const top = value as Loose;
  const title = firstText(top, ['title', 'name']) ?? toFileTitle(options.name);
  const summary = firstText(top, ['description', 'summary']);
  const document = story.toDocument({
    ...(title !== undefined && { title }),
    ...(summary !== undefined && { summary }),
  });
  if (isCollection) reader.tellMembers(top, '', topMembers);
  return { document, problems: [...reader.problems, ...reader.left.toProblems()] };
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

const topMembers = new Set(['type', 'features', 'title', 'name', 'description', 'summary', 'crs', 'bbox', 'id', '@context']); // prettier-ignore
const featureMembers = new Set(['type', 'properties', 'geometry', 'id', 'when', 'bbox', '@context', '@id', '@type']);

/** How a feature looks (simplestyle), which a story does not take from a file. */
const looks = /^(?:marker-(?:color|size|symbol)|(?:stroke|fill)(?:-(?:width|opacity))?|styleUrl|styleHash)$/;

/** Where these cannot be read as dates it is told; what others say may be no date at all, and stays in the text. */
const surelyDates = /^(?:when|date|datetime|time|timestamp|year|(?:start|begin|end|stop)(?:_?date)?)$/i;

class FeatureReader {
  readonly left = new LeftOver();

  constructor(
    private readonly dates: WrittenDateOptions,
    readonly problems: Problem[],
  ) {}

  read(feature: unknown, where: string): StoryFeature {
    const { properties, geometry, id, when: ownWhen } = asLoose(feature);
    if (!isObject(feature)) this.problems.push(notImported(where, feature, `${formatValue(feature)} is no feature`));
    else this.tellMembers(feature as Loose, where, featureMembers);
    const given = new Properties(asLoose(properties));
    const title = given.takeText('title');
    const placeName = given.takeText('place');
    const written = given.takeText('text') ?? '';
    const time = this.readTime(ownWhen, given, where);
    const media = given.takePictures();
    const text = addLines(written, this.toLines(given, where));
    const event: EventDocument = {
      ...(typeof id === 'string' && isSlug(id) && { id }),
      ...(title !== undefined && { title }),
      ...(text !== '' && { text }),
      ...(time.when !== undefined && { when: time.when }),
      ...(media.length > 0 && { media }),
    };
    return { where, event, geometry, placeName, start: time.start, end: time.end };
  }

  tellMembers(object: Loose, where: string, known: ReadonlySet<string>): void {
    for (const name of Object.keys(object)) {
      if (!known.has(name)) this.left.add(`“${name}”`, where, object[name]);
    }
  }

  private readTime(
    ownWhen: unknown,
    given: Properties,
    where: string,
  ): { when?: string; start?: string; end?: string } {
    const context: TimeContext = { where, dates: this.dates, problems: this.problems };
    const own = toWhen(ownWhen, context);
    if (own !== undefined) return { when: own };
    const on = given.find('when');
    const when = on === undefined ? undefined : this.tryTime([on], context, (tried) => toWhen(given.get(on), tried));
    if (when !== undefined) {
      given.take(on!);
      return { when };
    }
    const names = [given.find('start'), given.find('end')];
    const [start, end] = names.map((name) => (name === undefined ? undefined : given.get(name)));
    const span = this.tryTime(names, context, (tried) => toTimespan({ start, end }, tried));
    if (span === undefined) return {};
    for (const name of names) if (name !== undefined) given.take(name);
    const quiet = { ...context, problems: [] };
    const isPair = start !== undefined && end !== undefined;
    return { when: span, ...(isPair && { start: toEdtf(start, quiet), end: toEdtf(end, quiet) }) };
  }

  /** What a name that may mean something else leads to is told only where it led to a date. */
  private tryTime(
    names: readonly (string | undefined)[],
    context: TimeContext,
    read: (tried: TimeContext) => string | undefined,
  ): string | undefined {
    const problems: Problem[] = [];
    const when = read({ ...context, problems });
    const isSure = names.some((name) => name !== undefined && surelyDates.test(name));
    if (when !== undefined || isSure) this.problems.push(...problems);
    return when;
  }

  /** What is left of the properties, as lines; what has no words, and how it looks, is told. */
  private toLines(given: Properties, where: string): [string, string][] {
    return given.rest().flatMap(([name, value]): [string, string][] => {
      const words = looks.test(name) ? undefined : toWords(value);
      if (words === undefined) this.left.add(`“${name}”`, `${where}.properties`, value);
      return words === undefined ? [] : [[name, words]];
    });
  }
}

/** The properties of a feature that say something, of which each is used once. */
class Properties {
  private readonly values: Map<string, unknown>;
  private readonly names: ReadonlyMap<Meaning, string>;

  constructor(given: Loose) {
    this.values = new Map(Object.entries(given).filter(([, value]) => value !== null && value !== undefined && value !== '')); // prettier-ignore
    this.names = findSurest([...this.values.keys()]);
  }

  /** The name that most surely has a meaning. */
  find(meaning: Meaning): string | undefined {
    const name = this.names.get(meaning);
    return name !== undefined && this.values.has(name) ? name : undefined;
  }

  get(name: string): unknown {
    return this.values.get(name);
  }

  take(name: string): void {
    this.values.delete(name);
  }

  takeText(meaning: 'title' | 'text' | 'place'): string | undefined {
    const name = this.find(meaning);
    const value = name === undefined ? undefined : this.values.get(name);
    const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
    if (text === '') return undefined;
    this.take(name!);
    return text;
  }

  /** Pictures by their address. */
  takePictures(): MediaDocument[] {
    return [...this.values].flatMap(([name, value]): MediaDocument[] => {
      const sources = findMeaning(name) === 'media' && typeof value === 'string' ? value.trim().split(/\s+/) : [];
      if (sources.length === 0 || !sources.every((source) => toMediaType(source) === 'image')) return [];
      this.take(name);
      return sources.map((src) => ({ type: 'image', src }));
    });
  }

  rest(): [string, unknown][] {
    return [...this.values];
  }
}

/** A value that words can say: a text, a number, yes or no, or a list of these. */
function toWords(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value) || value.length === 0 || value.some((one) => typeof one === 'object')) return undefined;
  return value.map(String).join(', ');
}

function firstText(value: Loose, keys: readonly string[]): string | undefined {
  return keys.map((key) => value[key]).find((each): each is string => typeof each === 'string' && each !== '');
}
