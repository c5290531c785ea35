/**
 * What only a document holds of a story, and HTML does not: references resolved, routes, journeys, extents, media, wishes for
 * the map.
 */
import type {
  AllowRemote,
  CameraWish,
  Correction,
  Group,
  Journey,
  Place,
  Route,
  Source,
  Story,
  StoryEvent,
} from '../model.js';
import { isLineGeometry } from '../places/geojson.js';
import { unwrapGeometry } from '../places/unwrap.js';
import { createFinding } from '../problems/finding.js';
import { formatPath } from '../problems/format-path.js';
import { readWhen } from '../dates/when.js';
import {
  buildStory,
  toWhenOfDay,
  toNamedSource,
  toSources,
  type FoundStory,
  type References,
  type Setting,
} from './build-story.js';
import type { DocumentMap } from './document-map.js';
import { asEntries, asList, asNumber, asObject, asText, isObject } from './loose.js';
import type { CameraDocument, EventDocument, StoryDocument } from './schema.js';
import { isSlug } from './slug.js';
import { toPlace, type ToWhereabouts } from './to-place.js';
import { toPlainMedia, type ToMedia } from './to-plain-media.js';
import { toUrl } from './to-url.js';

/**
 * The story that `document` tells on the map that is made for it, with the media that `toMedia` makes; unless given, these are
 * pictures, films and sounds. `toStory` says what it promises.
 */
export function toStoryOn(
  document: StoryDocument,
  toMap: (setting: Setting) => DocumentMap,
  toMedia: ToMedia = toPlainMedia,
): FoundStory {
  return buildStory(document, (setting) => new DocumentReferences(setting, toMap(setting), toMedia));
}

/** What a document lists, by id. */
class DocumentReferences implements References {
  readonly toWhereabouts: ToWhereabouts;
  readonly #places: ReadonlyMap<string, Place>;
  readonly #routes: ReadonlyMap<string, Route>;
  readonly #groups: Map<string, Group>;
  readonly #hasGroups: boolean;
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #ids = new Map<Known, readonly string[]>();

  constructor(
    private readonly setting: Setting,
    private readonly map: DocumentMap,
    private readonly toMedia: ToMedia,
  ) {
    const { document, findings } = setting;
    this.toWhereabouts = map.toWhereabouts;
    this.#places = toMap(document.places, (id, place) =>
      toPlace(id, place, formatPath(['places', id]), setting, this.toWhereabouts),
    );
    this.#routes = toMap(document.routes, (id, { name, geometry, length }) => {
      if (!isLineGeometry(geometry) || this.#isOffPicture(geometry, formatPath(['routes', id]))) return undefined;
      return { id, name: asText(name), line: unwrapGeometry(geometry), length: asNumber(length) };
    });
    this.#groups = toMap(document.groups, (id, { name }) => ({ id, name: asText(name) ?? id }));
    this.#hasGroups = this.#groups.size > 0;
    this.#sources = toMap(document.sources, (id, { name, url, accessed }) => ({
      id,
      name: asText(name) ?? id,
      url: toUrl(url, `${formatPath(['sources', id])}.url`, findings),
      accessed: asText(accessed),
    }));
  }

  get placeIds(): Iterable<string> {
    return this.#places.keys();
  }

  readonly findPlace = (id: string, where: string): Place | undefined => {
    const place = this.#places.get(id);
    if (!place) this.#report('place', id, where, this.#places);
    return place;
  };

  /** Sources may be named without being listed; what looks like the id of a source that is not there is told. */
  readonly findSource = (name: string, where: string): Source => {
    const known = this.#sources.get(name);
    if (!known && isSlug(name) && this.#sources.size > 0) {
      this.setting.findings.push(createFinding('warning', 'unknown-source', where, name, this.#idsOf(this.#sources)));
    }
    return known ?? toNamedSource(name);
  };

  ofEvent(document: EventDocument, id: string, at: string): Partial<StoryEvent> {
    const overlays = this.map.toOverlays(document.basemap, `${at}.basemap`);
    return {
      text: asText(document.text) ?? '',
      group: this.#toGroup(document.group, `${at}.group`),
      sources: toSources(document.sources, `${at}.sources`, this),
      media: asList(document.media).flatMap(([item, media]) =>
        this.toMedia(media, `${at}.media[${item}]`, this.setting),
      ),
      camera: this.#toCameraWish(document.camera, `${at}.camera`),
      cameraNarrow: this.#toCameraWish(document.cameraNarrow, `${at}.cameraNarrow`),
      ...(overlays.length > 0 && { overlays }),
      journey: this.#toJourney(document, id, `${at}.journey`),
      added: asText(document.added),
      corrections: toCorrections(document),
    };
  }

  ofStory(): Partial<Story> {
    const { document, findings } = this.setting;
    const layers = this.map.toLayers(document.layers);
    return {
      summary: asText(document.summary),
      byline: asText(document.byline),
      updated: toWhenOfDay(document.updated, 'updated', this.setting),
      canonical: toUrl(document.canonical, 'canonical', findings),
      allowRemote: toAllowRemote(document.allowRemote),
      ...this.map.parts,
      ...(layers.length > 0 && { layers }),
      groups: [...this.#groups.values()],
    };
  }

  /** A group may be named without being listed: in a story that lists none, without a word. */
  #toGroup(value: unknown, where: string): Group | undefined {
    const name = asText(value);
    if (!name) return undefined;
    const known = this.#groups.get(name);
    if (known) return known;
    if (this.#hasGroups) {
      this.#report('group', name, where, this.#groups);
      return undefined;
    }
    const group = { id: name, name };
    this.#groups.set(name, group);
    return group;
  }

  #toJourney({ journey }: EventDocument, id: string, where: string): Journey | undefined {
    if (!isObject(journey)) return undefined;
    const { eventIds } = this.setting;
    const wanted = asText(journey.from) ?? '';
    const from = eventIds.get(wanted);
    if (from === undefined || from === id) {
      // Of itself nothing near is meant.
      this.#report('event', wanted, `${where}.from`, from === id ? new Map() : eventIds);
      return undefined;
    }
    const routeId = asText(journey.along);
    const along = routeId === undefined ? undefined : this.#routes.get(routeId);
    if (routeId !== undefined && !along && !this.map.parts.picture) {
      this.#report('route', routeId, `${where}.along`, this.#routes);
    }
    return { from, along, by: asText(journey.by) };
  }

  #toCameraWish(document: CameraDocument | undefined, where: string): CameraWish | undefined {
    return isObject(document) ? this.map.toCameraWish(document, where) : undefined;
  }

  /** Whether the document gives what lies on the earth while the map is a picture, which is told. */
  #isOffPicture(value: unknown, where: string): boolean {
    const isOff = value !== undefined && this.map.parts.picture !== undefined;
    if (isOff) this.setting.findings.push(createFinding('error', 'not-on-picture', where, value));
    return isOff;
  }

  #report(kind: 'event' | 'group' | 'place' | 'route', id: string, where: string, known: Known): void {
    this.setting.findings.push(createFinding('error', `unknown-${kind}`, where, id, this.#idsOf(known)));
  }

  /** One list for all that is told: a list for each would be the square of them. */
  #idsOf(known: Known): readonly string[] {
    const ids = this.#ids.get(known) ?? [...known.keys()];
    this.#ids.set(known, ids);
    return ids;
  }
}

type Known = ReadonlyMap<string, unknown>;

function toMap<T extends object, U>(
  record: Readonly<Record<string, T>> | undefined,
  toValue: (id: string, value: T) => U | undefined,
): Map<string, U> {
  const map = new Map<string, U>();
  for (const [id, entry] of asEntries(record)) {
    const value = toValue(id, entry);
    if (value !== undefined) map.set(id, value);
  }
  return map;
}

function toCorrections({ corrections }: EventDocument): Correction[] {
  return asList(corrections).flatMap(([, correction]) => {
    const { at: day, note } = asObject(correction);
    if (!asText(day) || !asText(note)) return [];
    return [{ at: day!, when: readWhen({ when: day! }, { where: '' }).when, note: note! }];
  });
}

function toAllowRemote(value: StoryDocument['allowRemote']): AllowRemote | undefined {
  if (Array.isArray(value)) return asList(value).flatMap(([, host]) => asText(host)?.toLowerCase() ?? []);
  return typeof value === 'boolean' ? value : undefined;
}
