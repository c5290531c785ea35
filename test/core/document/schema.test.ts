import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { storySchema } from '../../../src/core/document/schema.js';
import { wordsOf } from '../../../src/core/document/schema-parts.js';

/** Where a document does not fit and what it should be there, unknown keys aside. */
function misfits(document: unknown): string[] {
  const issues: v.BaseIssue<unknown>[] = v.safeParse(storySchema, document).issues ?? [];
  return issues.filter(({ type }) => type !== 'never').map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);
}

const eventWith = (more: object) => ({ events: [{ title: 'One', ...more }] });

describe('storySchema', () => {
  it.each<[string, object]>([
    ['a story without events', { events: [] }],
    ['an event of which nothing is known', { events: [{}] }],
    ['the version of the format', { dateline: 1, events: [] }],
    ['a place by its id', eventWith({ where: 'pyongyang' })],
    ['a place on the spot', eventWith({ where: { name: 'Pyongyang', lat: 39, lon: 125.8 } })],
    ['several places of either kind', eventWith({ where: ['pyongyang', { area: { region: 'x' } }] })],
    ['an event with empty lists', eventWith({ by: [], sources: [], media: [], corrections: [] })],
    ['a picture', eventWith({ media: [{ type: 'image', src: 'train.jpg', alt: '' }] })],
    ['a wish for the map', eventWith({ camera: { zoom: 4, center: { lat: 1, lon: 2 } } })],
  ])('takes %s', (_, document) => {
    expect(misfits(document)).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['a story without a list of events', {}, 'events'],
    ['another version', { dateline: 2, events: [] }, 'dateline: 1'],
    ['a title that is a number', { title: 7, events: [] }, 'title: a text'],
    ['an event that is a text', { events: ['One'] }, 'events.0: an object'],
    ['a status nobody knows', eventWith({ status: 'true' }), 'events.0.status: one of reported, confirmed'],
    ['a calendar nobody knows', { calendar: 'mayan', events: [] }, 'calendar: one of gregorian, julian'],
    ['a place as a number', eventWith({ where: 7 }), 'events.0.where: the id of a place, or a place'],
    ['a place with its degrees as text', { places: { a: { lat: '39' } }, events: [] }, 'places.a.lat: a number'],
    ['an endless number', { places: { a: { lat: Infinity } }, events: [] }, 'places.a.lat: a number'],
    ['a route that is a point', { routes: { r: { geometry: { type: 'Point' } } }, events: [] }, 'routes.r.geometry'],
    ['a picture without an address', eventWith({ media: [{ type: 'image' }] }), 'events.0.media.0.src'],
    ['half a middle', eventWith({ camera: { center: { lat: 1 } } }), 'events.0.camera.center.lon'],
    ['a journey from nowhere', eventWith({ journey: {} }), 'events.0.journey.from'],
    ['a correction without a note', eventWith({ corrections: [{ at: '2023' }] }), 'events.0.corrections.0.note'],
  ])('says of %s where it is and what would be right', (_, document, misfit) => {
    const found = misfits(document);
    expect(found).toHaveLength(1);
    expect(found[0]!.startsWith(misfit)).toBe(true);
  });

  it('says of any unknown key that it is unknown, which is no misfit, and which keys are known', () => {
    const { issues = [] } = v.safeParse(storySchema, { ...eventWith({ titel: 'One' }), groups: { a: { nmae: 'A' } } });
    expect(issues.map((issue) => [issue.type, v.getDotPath(issue)])).toEqual([
      ['never', 'groups.a.nmae'],
      ['never', 'events.0.titel'],
    ]);
    expect(wordsOf(issues[0]!)).toEqual(['name']);
    expect(wordsOf(issues[1]!)).toEqual(expect.arrayContaining(['id', 'title', 'corrections']));
  });

  it.each<[string, object, readonly string[]]>([
    ['a status', eventWith({ status: 'tru, e' }), ['reported', 'confirmed', 'claimed', 'denied', 'expected']],
    [
      'a kind of medium',
      eventWith({ media: [{ type: 'film', src: 'a' }] }),
      ['image', 'video', 'audio', 'embed', 'card'],
    ],
    ['a text', { title: 7, events: [] }, []],
    ['a finite number', { places: { a: { lat: NaN } }, events: [] }, []],
    ['a host', { allowRemote: ['a b'], events: [] }, []],
  ])('tells the words that may stand for %s', (_, document, words) => {
    expect(v.safeParse(storySchema, document).issues?.map(wordsOf)).toEqual([words]);
  });

  it('never throws, whatever it is asked about', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        expect(typeof v.safeParse(storySchema, value).success).toBe('boolean');
        expect(typeof v.safeParse(storySchema, { events: [value], places: value }).success).toBe('boolean');
      }),
    );
  });
});
