import { describe, expect, it } from 'vitest';
import { readWhen } from '../../../src/core/dates/when.js';
import { parseWhen } from '../../../src/core/document/parse-when.js';

const where = 'events[0].when';

describe('parseWhen', () => {
  it.each(['2023', '2023-09-10', '2023-09-10T18:30+09:00~', '[1667,1668]', '2022/..', '-0043'])(
    'reads %s as it is read in a story, with nothing to say of it',
    (when) => {
      expect(parseWhen({ when }, { where })).toEqual({ when: readWhen({ when }, { where }).when, problems: [] });
    },
  );

  it.each([
    ['a text that is no date', { when: 'soon' }, 'error', 'unreadable-date', /“soon” is not a date/],
    ['a date off the axis', { when: 'Y170000002' }, 'warning', 'date-off-axis', /text only/],
    [
      'a zone nobody knows',
      { when: '2023-09-10T18:30', timeZone: 'Asia/Nowhere' },
      'warning',
      'unknown-time-zone',
      /Asia\/Pyongyang/,
    ],
    [
      'an hour that was left out',
      { when: '2024-03-10T02:30', timeZone: 'America/New_York' },
      'warning',
      'skipped-time',
      /T02:30-05:00/,
    ],
    [
      'an hour that came twice',
      { when: '2024-11-03T01:30', timeZone: 'America/New_York' },
      'warning',
      'repeated-time',
      /T01:30-04:00/,
    ],
  ])('says in words what is wrong with %s', (_, input, level, code, message) => {
    const { when, problems } = parseWhen(input, { where });
    expect(problems).toMatchObject([{ level, code, where }]);
    expect(problems[0]?.message).toMatch(message);
    expect(when === undefined).toBe(level === 'error');
  });

  it('has no key for a time that it could not read, and shows hints to nobody', () => {
    const parsed = parseWhen({ when: '31.02.2023' }, { where });
    expect(Object.keys(parsed)).toEqual(['problems']);
    expect(parsed.problems[0]).not.toHaveProperty('hints');
  });

  it('reads the date by the calendar it is written in', () => {
    expect(parseWhen({ when: '1700-02-29' }, { where }).problems).toHaveLength(1);
    const { when, problems } = parseWhen({ when: '1700-02-29', calendar: 'julian' }, { where });
    expect(problems).toEqual([]);
    expect(when?.span?.earliest).toBe(Date.UTC(1700, 2, 11));
  });

  it('moves a clock time to the clock of the story', () => {
    const { when } = parseWhen({ when: '2023-09-10T18:30', timeZone: 'Asia/Pyongyang' }, { where, storyZone: 'UTC' });
    expect(when?.span?.earliest).toBe(Date.UTC(2023, 8, 10, 9, 30));
    expect(when?.instant?.earliest).toBe(Date.UTC(2023, 8, 10, 9, 30));
  });
});
