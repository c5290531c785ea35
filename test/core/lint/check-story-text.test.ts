import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkStoryText } from '../../../src/core/lint/check-story-text.js';

const twenty = readFileSync('test/cli/fixtures/twenty-mistakes.json', 'utf8');

it('tells twenty different mistakes of one story, each at its spot and with what would be right', async () => {
  const { problems } = await checkStoryText(twenty);
  const told = problems.map(({ line, column, code, message }) => [`${line}:${column}`, code, message]);
  expect(told).toEqual([
    ['6:3', 'unknown-key', '"subtitel" is no key here; it is ignored.'],
    [
      '9:77',
      'unknown-time-zone',
      '"Europe/Berlim" is no time zone; it should be an IANA name such as "Asia/Pyongyang", or "UTC". Did you mean "Europe/Berlin"?',
    ],
    [
      '10:16',
      'swapped-position',
      'Latitude 12.37 and longitude 51.34 are far from the other places; swapped they would be near. It should be "lat": 51.34, "lon": 12.37, or else be right as it is.',
    ],
    [
      '11:23',
      'vague-place',
      '"near Werder" is no exact spot, yet its point is drawn as certain; it should have a "certainty" of "less-certain", or be "somewhere" with "lat", "lon" and a "radius".',
    ],
    ['13:27', 'unused-source', 'No event refers to the source "gazette"; it should be used, or left out.'],
    ['13:64', 'unreadable-date', 'Dates are written year-month-day (EDTF): write 2024-06-01.'],
    ['15:52', 'unreadable-date', 'Dates are written year-month-day (EDTF): write 2024-04-03 or 2024-03-04.'],
    ['16:13', 'duplicate-id', '"start" is the id of another event too; "start-2" is used instead.'],
    ['16:31', 'html-in-text', 'Readers see "<b>" as it is written; it should be plain text.'],
    ['17:51', 'unreadable-date', 'The interval ends before it begins: write the earlier date first.'],
    ['21:7', 'duplicate-key', '"title" stands here twice, and only the last counts; one of them should go.'],
    [
      '24:28',
      'arrival-before-departure',
      'The journey ends ("2024-05-02") before it begins (start-2: "2024-05-10"); "journey.from" should be an earlier event, or one of the dates another.',
    ],
    [
      '26:60',
      'skipped-time',
      'Clocks were set forward over this time; it is read as the clock stood before. Write the offset: T02:30-05:00.',
    ],
    ['26:89', 'unknown-place', 'No place has the id "berlim"; it should be one of "places". Did you mean "berlin"?'],
    [
      '27:57',
      'repeated-time',
      'Clocks were set back and showed this time twice. Write the offset to say which: T01:30-04:00.',
    ],
    ['31:15', 'empty-text', 'It is empty; it should say something, or be left out.'],
    [
      '33:17',
      'expected-in-the-past',
      'It is expected, but "2024-05-20" is before the story was published (2024-06-01); it should be "reported", or its date later.',
    ],
    ['34:17', 'missing-alt', 'The picture has no "alt"; it should say what it shows, or be "" where it is decoration.'],
    [
      '34:43',
      'insecure-media',
      'Pages with https refuse what comes over http; the address should be https, or relative.',
    ],
    [
      '36:55',
      'future-fact',
      '"2024-07-01" is after the story was published (2024-06-01); the "status" should be "expected", or one of the dates another.',
    ],
  ]);
});

it.each(['stories/kim-in-russia/story.json', 'stories/kim-in-russia/story.ar.json', 'stories/first-circumnavigation/story.json', 'stories/harbour-fire/story.json'])(
  'has nothing to say of %s',
  async (file) => {
    const { problems, told } = await checkStoryText(readFileSync(file, 'utf8'));
    expect(problems).toEqual([]);
    expect(told!.story.events).toHaveLength(told!.document.events.length);
  },
); // prettier-ignore

describe('hostile files', () => {
  it('cut off at any character, are told as what they are and where', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(twenty.length - 3), async (length) => {
        const { problems, told } = await checkStoryText(twenty.slice(0, length));
        const [problem, ...others] = problems;
        expect(told).toBeUndefined();
        expect(others).toEqual([]);
        expect([problem!.code, problem!.line! > 0, problem!.column! > 0]).toEqual(['unreadable-json', true, true]);
      }),
    );
  });

  const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

  it.each([
    ['nested in the root', deep(200_000)],
    ['nested in a key that is not known', `{"title": "t", "x": ${deep(200_000)}, "events": []}`],
    ['nested in a title', `{"title": ${deep(200_000)}, "events": []}`],
    ['nested in an event', `{"title": "t", "events": [${deep(200_000)}]}`],
    ['nested in a shape', `{"title": "t", "events": [], "routes": {"r": {"geometry": {"type": "LineString", "coordinates": ${deep(200_000)}}}}}`],
    ['with numbers beyond all', `{"title": "t", "events": [{"title": "e", "where": {"lat": 1e999, "lon": -1e999}}]}`],
    ['with keys that objects have', '{"title": "t", "__proto__": {"events": 1}, "places": {"__proto__": {"lat": 1}, "constructor": {"name": "c"}}, "events": [{"title": "e", "where": "__proto__"}]}'],
    ['of a number', '1e400'],
    ['of nothing', ''],
    ['of a byte order mark', '\uFEFF'],
  ])('%s are read or refused', async (_, text) => {
    const { problems } = await checkStoryText(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.filter(({ line, column }) => !(line! > 0) || !(column! > 0))).toEqual([]);
  }); // prettier-ignore

  it('that are any JSON at all are read', async () => {
    const event = fc.record({ id: fc.jsonValue(), title: fc.jsonValue(), where: fc.jsonValue(), media: fc.jsonValue(), journey: fc.jsonValue() }, { requiredKeys: [] }); // prettier-ignore
    const story = fc.record({ title: fc.jsonValue(), places: fc.jsonValue(), sources: fc.jsonValue(), events: fc.array(event) }); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.jsonValue(), story), async (value) => {
        const { problems } = await checkStoryText(JSON.stringify(value));
        expect(problems.filter(({ line, column }) => !(line! > 0) || !(column! > 0))).toEqual([]);
      }),
    );
  });
});
