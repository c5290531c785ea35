import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWhen } from '../../src/core/document/parse-when.js';
import type { StoryEvent } from '../../src/core/model.js';
import { sortByTime } from '../../src/core/time-order.js';

function toEvent(id: string, when?: string): StoryEvent {
  const read = when === undefined ? undefined : parseWhen({ when, timeZone: 'Asia/Pyongyang' }, { where: '' }).when;
  return {
    id,
    title: id,
    text: '',
    when: read,
    places: [],
    status: 'reported',
    by: [],
    deniedBy: [],
    sources: [],
    media: [],
    corrections: [],
  };
}

const order = (...whens: (string | undefined)[]) =>
  sortByTime(whens.map((when, index) => toEvent(`${index} ${when}`, when))).map(({ id }) =>
    id.slice(id.indexOf(' ') + 1),
  );

describe('sortByTime', () => {
  it('puts the seed’s story, told newest first, in order', () => {
    const told = [
      '2023-09-12',
      '[2023-09-12..2023-09-17]',
      '[2023-09-04..2023-09-10]',
      '2023-09-10T18:30~',
      '2023-07',
      '2023-09-11',
      '2020~/2023-09-10',
      '2019',
      '../2023-09-12',
    ];
    expect(order(...told)).toEqual([
      '2019',
      '2020~/2023-09-10',
      '2023-07',
      '[2023-09-04..2023-09-10]',
      '2023-09-10T18:30~',
      '2023-09-11',
      '2023-09-12',
      '[2023-09-12..2023-09-17]',
      '../2023-09-12',
    ]);
  });

  it.each([
    [
      ['2023', '2022'],
      ['2022', '2023'],
    ],
    [
      ['2023', '2023-01', '2023-01-01'],
      ['2023-01-01', '2023-01', '2023'],
    ],
    [
      ['2023/..', '2023', '2023-01-01/2024'],
      ['2023', '2023-01-01/2024', '2023/..'],
    ],
    [
      ['../2020', '2019', '2021'],
      ['2019', '../2020', '2021'],
    ],
    [
      ['0001', '-0043', '0000'],
      ['-0043', '0000', '0001'],
    ],
  ])('%j becomes %j', (told, sorted) => {
    expect(order(...told)).toEqual(sorted);
  });

  it('keeps an event without a time behind the one it follows in the telling', () => {
    expect(order('2023', undefined, '2022')).toEqual(['2022', '2023', 'undefined']);
    expect(order(undefined, '2023', '2022')).toEqual(['undefined', '2022', '2023']);
    expect(order('2023', 'Y170000002', '2022')).toEqual(['2022', '2023', 'Y170000002']);
  });

  it('keeps the order of telling where times agree', () => {
    const ids = sortByTime(['a', 'b', 'c'].map((id) => toEvent(id, '2023-09-12'))).map(({ id }) => id);
    expect(ids).toEqual(['a', 'b', 'c']);
  });

  it('orders clock times of different offsets by their instants, given the story’s zone', () => {
    const read = (id: string, when: string) => ({
      ...toEvent(id),
      when: parseWhen({ when }, { where: '', storyZone: 'Asia/Pyongyang' }).when,
    });
    const events = [read('later', '2023-09-10T10:00Z'), read('earlier', '2023-09-10T18:30+09:00')];
    expect(sortByTime(events).map(({ id }) => id)).toEqual(['earlier', 'later']);
  });

  const when = fc.option(
    fc.oneof(
      fc.integer({ min: 2019, max: 2023 }).map(String),
      fc.integer({ min: 1, max: 12 }).map((month) => `2023-${String(month).padStart(2, '0')}`),
      fc.constantFrom('../2021', '2020/..', '[2020..2022]', '2022-05-05T10:00', '{2019,2023}', 'Y170000002'),
    ),
    { nil: undefined },
  );
  const story = fc
    .array(when, { maxLength: 12 })
    .map((whens) => whens.map((text, index) => toEvent(String(index), text)));

  it('keeps every event, changes nothing when done twice, and does not touch what it is given', () => {
    fc.assert(
      fc.property(story, (events) => {
        const given = [...events];
        const once = sortByTime(events);
        expect(events).toEqual(given);
        expect(new Set(once)).toEqual(new Set(events));
        expect(sortByTime(once)).toEqual(once);
      }),
    );
  });

  it('is a total order: any order of telling of different times gives one order of time', () => {
    const texts = [
      '2019',
      '2020',
      '2020-03',
      '../2021',
      '2021-12-31',
      '2020/..',
      '[2020..2022]',
      '{2018,2023}',
      '2020-03-01T10:00',
    ];
    const expected = order(...texts);
    fc.assert(
      fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (shuffled) => {
        expect(order(...shuffled)).toEqual(expected);
      }),
    );
  });
});
