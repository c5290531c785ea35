import { describe, expect, it } from 'vitest';
import { parseStory } from '../../../src/core/document/parse-story.js';
import type { EventDocument } from '../../../src/core/document/schema.js';
import { formatDateline } from '../../../src/core/text/event-text.js';
import { isSaidAt, toSaidOnce } from '../../../src/core/text/said-once.js';
import { toLanguage } from '../../../src/core/words/language.js';
import { loadWords } from '../../../src/core/words/load-words.js';

type Times = readonly (string | Partial<EventDocument>)[];

/** A story of these times, told in this order. */
function storyOf(times: Times) {
  const events = times.map((time, index): EventDocument => ({
    id: `e${index}`,
    title: 'An event',
    ...(typeof time === 'string' ? { when: time } : time),
  }));
  return parseStory({ title: 'A day', timeZone: 'Europe/Berlin', events }).story;
}

/** At which of its events a story says it, by their place in the telling. */
function saidAt(times: Times, what: 'day' | 'clock'): number[] {
  const story = storyOf(times);
  const firsts = toSaidOnce(story)[what];
  return [...story.events.keys()].filter((index) => isSaidAt(story.events[index]!, firsts));
}

describe('the day of a story of one day', () => {
  it.each<[what: string, times: Times, at: number[]]>([
    ['is said at the first', ['2024-03-12T06:10', '2024-03-12T07:00', '2024-03-12T18:42'], [0]],
    ['is said at the first told', ['2024-03-12T18:42', '2024-03-12T06:10', '2024-03-12T07:00'], [0]],
    ['is that of a day without a clock time', ['2024-03-12', '2024-03-12T06:10', '2024-03-12T07:00'], [0]],
    ['is not changed by what has no time', [{}, '2024-03-12T06:10', { whenText: 'n.d.' }, '2024-03-12T07:00'], [1]],
    ['is said at each where there are two', ['2024-03-12T06:10', '2024-03-13T07:00'], [0, 1]],
    ['is said at each where one is in doubt', ['2024-03-12T06:10', '2024-03-12?T07:00'], [0, 1]],
    ['is said at each where one is a stretch', ['2024-03-12T06:10', '2024-03-12T07:00/2024-03-12T08:00'], [0, 1]],
    ['is said at each where one is a month', ['2024-03-12T06:10', '2024-03'], [0, 1]],
    ['is said at each where one says another word for it', [{ when: '2024-03-12T06:10', whenText: 'at dawn' }, '2024-03-12T07:00'], [0, 1]],
    ['is said at each in two calendars', ['2024-03-12T06:10', { when: '2024-03-12T07:00', calendar: 'julian' }], [0, 1]],
  ])('%s', (_, times, at) => {
    const timed = saidAt(times, 'day').filter((index) => storyOf(times).events[index]?.when);
    expect(timed).toEqual(at);
  }); // prettier-ignore

  it.each([
    ['en', '07:00'],
    ['de', '07:00 Uhr'],
  ])('leaves the clock time as each language says it: %s', async (lang, clock) => {
    const { events } = storyOf(['2024-03-12T06:10', '2024-03-12T07:00']);
    const language = toLanguage(lang, await loadWords(lang));
    expect(formatDateline(events[1]!, language, { day: false }).date).toBe(clock);
    expect(formatDateline(events[1]!, language).date).toContain('12');
  });

  it('stays with what is no clock time of one day', async () => {
    const language = toLanguage('en', await loadWords('en'));
    const dates = storyOf(['2024-03-12', '2024-03-12T07:00/2024-03-12T08:00']).events.map(
      (event) => formatDateline(event, language, { day: false }).date,
    );
    expect(dates).toEqual(['Tuesday 12 March 2024', '07:00 – 08:00 on Tuesday 12 March 2024',]);
  }); // prettier-ignore
});

describe('the clock of a story in one zone', () => {
  const summer = ['2024-05-08T09:10', '2024-05-09T09:10', '2024-05-10'];
  it.each<[what: string, times: Times, at: number[]]>([
    ['is told once', summer, [0]],
    ['is told at each of two zones', [summer[0]!, { when: summer[1]!, timeZone: 'Asia/Tokyo' }], [0, 1]],
    ['is told at each where clocks are changed between', ['2024-03-30T09:10', '2024-03-31T09:10'], [0, 1]],
  ])('%s', (_, times, at) => {
    const { events } = storyOf(times);
    expect(saidAt(times, 'clock').filter((index) => events[index]?.when?.instant)).toEqual(at);
  });
});
