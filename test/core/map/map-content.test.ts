import { describe, expect, it } from 'vitest';
import { needsMap, toMapContent } from '../../../src/core/map/map-content.js';
import type { Area, Place, Story, StoryEvent } from '../../../src/core/model.js';
import { parseStory } from '../../../src/core/document/parse-story.js';

const at = { lat: 59.9, lon: 10.7 };
const bounds = { south: 59, west: 10, north: 60, east: 11 };
const area: Area = { type: 'circle', center: at, radius: 1000 };
const name = { id: 'a', name: 'A', certainty: 'certain' } as const;
const picture = { type: 'image', src: 'plan.png', width: 20, height: 10, bounds } as const;
const overlay = { type: 'image', src: 'plan.png', corners: [at, at, at], opacity: 1 } as const;
const named: Place = { ...name, kind: 'named' };

const event: StoryEvent = {
  ...{ id: 'e', title: 'E', text: '', places: [named], status: 'reported', by: [], deniedBy: [] },
  ...{ sources: [], media: [], corrections: [] },
};

const tell = (fields: Partial<Story>, ...events: readonly StoryEvent[]): Story => ({
  ...{ title: 'T', lang: 'en', groups: [], events, timeline: events },
  ...fields,
});

/** Of each field one value that says most, and what a map makes of it; a new field has to be told here. */
type Fields<T> = { readonly [Key in keyof Required<T>]: readonly [T[Key], ReturnType<typeof toMapContent>] };

const storyFields: Omit<Fields<Story>, 'events' | 'timeline'> = {
  title: ['T', undefined],
  summary: ['S', undefined],
  lang: ['nb', undefined],
  byline: ['B', undefined],
  published: [undefined, undefined],
  updated: [undefined, undefined],
  canonical: ['https://example.org/', undefined],
  allowRemote: [true, undefined],
  timeZone: ['Europe/Oslo', undefined],
  groups: [[{ id: 'g', name: 'G' }], undefined],
  streets: [[{ src: 'oslo.json', integrity: 'sha256-0', bounds, minZoom: 12 }], 'streets'],
  tiles: [[{ url: '/{z}/{x}/{y}.png', minZoom: 0, maxZoom: 18 }], 'tiles'],
  overlays: [[overlay], 'layers'],
  layers: [[{ name: 'L', geojson: 'l.json', style: {} }], 'layers'],
  picture: [picture, 'layers'],
};

const eventFields: Fields<StoryEvent> = {
  id: ['e', undefined],
  title: ['E', undefined],
  label: ['E', undefined],
  text: ['In Oslo', undefined],
  when: [undefined, undefined],
  whenText: ['once', undefined],
  places: [[named, { ...name, kind: 'point', at }], 'places'],
  group: [{ id: 'g', name: 'G' }, undefined],
  status: ['confirmed', undefined],
  by: [[{ id: 's', name: 'S' }], undefined],
  deniedBy: [[{ id: 's', name: 'S' }], undefined],
  sources: [[{ id: 's', name: 'S' }], undefined],
  media: [[{ type: 'image', src: 'a.jpg' }], undefined],
  camera: [{ center: at }, 'places'],
  cameraNarrow: [{ bounds }, 'places'],
  overlays: [[overlay], 'layers'],
  journey: [{ from: 'd', along: { id: 'r', line: [at, { lat: 60, lon: 11 }] } }, 'places'],
  added: ['2024-05-08', undefined],
  corrections: [[{ at: '2024-05-08', note: 'N' }], undefined],
};

const places: Readonly<Record<Place['kind'], Place>> = {
  named,
  point: { ...name, kind: 'point', at },
  area: { ...name, kind: 'area', area },
  somewhere: { ...name, kind: 'somewhere', area },
};

describe('what a map shows of a story', () => {
  it.each(Object.entries(storyFields))('is said by its %s, or not', (key, [value, content]) => {
    expect(toMapContent(tell({ [key]: value }, event))).toBe(content);
  });

  it.each(Object.entries(eventFields))('is said by an event’s %s, or not', (key, [value, content]) => {
    expect(toMapContent(tell({}, event, { ...event, [key]: value }))).toBe(content);
  });

  it.each(Object.entries(places))('is said by a place that is %s, or not', (kind, place) => {
    expect(needsMap(tell({}, { ...event, places: [place] }))).toBe(kind !== 'named');
  });

  it('is nothing where there are no events', () => {
    expect(needsMap(tell({}))).toBe(false);
  });

  it.each([
    ['a zoom of nowhere', { camera: { zoom: 5 }, cameraNarrow: {} }],
    ['a journey between names', { journey: { from: 'd', by: 'train' } }],
  ])('is nothing of %s', (_, fields) => {
    expect(needsMap(tell({}, { ...event, ...fields }))).toBe(false);
  });

  it('is what the story brings before where it happened', () => {
    const placed = { ...event, places: [places.point] };
    const { streets, tiles, layers } = Object.fromEntries(Object.entries(storyFields).map(([key, [value]]) => [key, value])) as Partial<Story>; // prettier-ignore
    expect(toMapContent(tell({ streets, tiles, layers }, placed))).toBe('streets');
    expect(toMapContent(tell({ tiles, layers }, placed))).toBe('tiles');
    expect(toMapContent(tell({ layers }, placed))).toBe('layers');
  });

  it.each([
    ['a name', { name: 'Oslo' }, false],
    ['a name with a sure position', { name: 'Oslo', lat: 59.9, lon: 10.7 }, true],
    ['a position that is none', { name: 'Oslo', lat: 599, lon: 10.7 }, false],
    ['a region', { name: 'Norway', area: { region: 'no' } }, true],
    ['somewhere in an area', { name: 'a lake', somewhere: { lat: 60, lon: 10, radius: 5000 } }, true],
  ])('is found in a document too: %s', (_, where, isShown) => {
    const { story } = parseStory({ events: [{ title: 'E', where }] });
    expect(needsMap(story)).toBe(isShown);
  });
});
