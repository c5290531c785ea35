import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildStory } from '../../../src/core/document/build-story.js';
import type { EventDocument, StoryDocument } from '../../../src/core/document/schema.js';
import { toStory } from '../../../src/core/document/to-story.js';

/** What the attributes of `<dateline-event>` can say. */
const place = fc.record(
  { name: fc.constantFrom('Khasan', 'Pyongyang', ''), lat: fc.constantFrom(42, 91), lon: fc.constantFrom(130, -200) },
  { requiredKeys: ['name'] },
);
const event: fc.Arbitrary<EventDocument> = fc.record(
  {
    id: fc.constantFrom('departure', 'arrival', 'Ankunft!'),
    title: fc.constantFrom('The train leaves', 'The train arrives'),
    when: fc.constantFrom('2023-09-10T18:30~', '2023-07', '2019/2023', '..', 'soon'),
    calendar: fc.constantFrom('gregorian', 'julian'),
    timeZone: fc.constantFrom('Asia/Pyongyang', 'Asia/Vladivostok', 'Mars/Olympus'),
    where: place,
    status: fc.constantFrom('confirmed', 'expected', 'denied'),
    by: fc.constant(['KCNA', 'the Kremlin']),
    deniedBy: fc.constant(['Moscow']),
    label: fc.constantFrom('Departure'),
  },
  { requiredKeys: [] },
);
const written: fc.Arbitrary<StoryDocument> = fc.record(
  {
    title: fc.constantFrom('A journey', ''),
    lang: fc.constantFrom('de', 'en-GB', '!'),
    published: fc.constantFrom('2023-09-12', 'today'),
    timeZone: fc.constantFrom('Asia/Pyongyang', 'Nowhere'),
    events: fc.array(event, { maxLength: 5 }),
  },
  { requiredKeys: ['events'] },
);

describe('a story that is written in HTML', () => {
  it('is the same story, with the same findings, as in a document', () => {
    fc.assert(
      fc.property(written, (document) => {
        expect(buildStory(document)).toEqual(toStory(document));
      }),
    );
  });

  it('names its sources, makes one place of places that are alike, and is sorted by time', () => {
    const where = { name: 'Pyongyang', lat: 39, lon: 125.75 };
    const { story, findings } = buildStory({
      events: [
        { id: 'later', title: 'Later', when: '2023', where, by: ['KCNA'] },
        { id: 'earlier', title: 'Earlier', when: '2019', where: { ...where } },
      ],
    });
    expect(findings).toEqual([]);
    expect(story.events[0]).toMatchObject({ text: '', by: [{ id: 'KCNA', name: 'KCNA' }], sources: [], media: [] });
    expect(story.events[1]!.places[0]).toBe(story.events[0]!.places[0]);
    expect(story.timeline.map(({ id }) => id)).toEqual(['earlier', 'later']);
  });

  it('leaves what only a document can say to those who read one', () => {
    const { story, findings } = buildStory({
      summary: 'In a sentence',
      groups: { rail: { name: 'Rail' } },
      events: [{ title: 'One', text: 'Text', where: 'pyongyang', group: 'rail', journey: { from: 'nobody' } }],
    });
    expect(story).toMatchObject({ groups: [], events: [{ text: '', places: [] }] });
    expect(story.events[0]).not.toHaveProperty('journey');
    expect(findings).toEqual([]);
  });
});

describe('what events refer to', () => {
  it('is asked for with its path, after the dates of the story are read', () => {
    const asked: string[] = [];
    const { story } = buildStory(
      {
        timeZone: 'Asia/Pyongyang',
        events: [{ id: 'a', title: 'A', where: ['here', { name: 'There' }], by: ['kcna'], deniedBy: ['moscow'] }],
      },
      ({ timeZone }) => ({
        placeIds: ['there'],
        toWhereabouts: () => undefined,
        findPlace: (id, where) => void asked.push(`${id} at ${where} in ${timeZone}`),
        findSource: (name, where) => (asked.push(`${name} at ${where}`), { id: name, name: name.toUpperCase() }),
        ofEvent: (_, id, at) => (asked.push(`${id} at ${at}`), { text: 'Its text' }),
        ofStory: () => (asked.push('the story'), { byline: 'A reporter' }),
      }),
    );
    expect(asked).toEqual([
      'here at events[0].where[0] in Asia/Pyongyang',
      'kcna at events[0].by[0]',
      'moscow at events[0].deniedBy[0]',
      'a at events[0]',
      'the story',
    ]);
    expect(story).toMatchObject({ byline: 'A reporter', events: [{ text: 'Its text', by: [{ name: 'KCNA' }] }] });
    expect(story.events[0]!.places.map(({ id }) => id)).toEqual(['there-2']);
  });
});
