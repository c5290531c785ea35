import { describe, expect, it } from 'vitest';
import { parseWhen } from '../../../src/core/document/parse-when.js';
import type { Certainty, Place, Source, Status, StoryEvent } from '../../../src/core/model.js';
import { formatEventName } from '../../../src/core/text/event-name.js';
import { formatClock, formatDateline, formatPlace, formatStatus } from '../../../src/core/text/event-text.js';
import { de } from '../../../src/core/words/de.js';
import { en } from '../../../src/core/words/en.js';
import { toLanguage } from '../../../src/core/words/language.js';

const english = toLanguage('en', en);
const plain = (text: string | undefined) => text?.replace(/[\u2009\u202f\u00a0]/g, ' ');

const point = (name: string, certainty: Certainty = 'certain'): Place => ({
  id: name,
  name,
  certainty,
  kind: 'point',
  at: { lat: 39, lon: 125 },
});
const somewhere = (name: string, certainty: Certainty = 'certain'): Place => ({
  id: name,
  name,
  certainty,
  kind: 'somewhere',
  area: { type: 'region', region: name },
});
const sources = (...names: string[]): Source[] => names.map((name) => ({ id: name, name }));

interface Sketch {
  readonly when?: string;
  readonly whenText?: string;
  readonly zone?: string;
  readonly places?: Place[];
  readonly status?: Status;
  readonly by?: string[];
  readonly deniedBy?: string[];
}

function toEvent({
  when,
  whenText,
  zone = 'Asia/Pyongyang',
  places = [],
  status = 'reported',
  by = [],
  deniedBy = [],
}: Sketch): StoryEvent {
  const read = when === undefined ? undefined : parseWhen({ when, timeZone: zone }, { where: 'when' }).when;
  return {
    id: 'e',
    title: 'Kim’s train leaves Pyongyang',
    text: '',
    when: read,
    whenText,
    places,
    status,
    by: sources(...by),
    deniedBy: sources(...deniedBy),
    sources: [],
    media: [],
    corrections: [],
  };
}

describe('formatDateline', () => {
  it.each<[Sketch, string, string]>([
    [
      { when: '2023-09-10T18:30~', places: [point('Pyongyang')] },
      'Pyongyang',
      'around 18:30 on Sunday 10 September 2023',
    ],
    [{ when: '2023-07', places: [point('Pyongyang'), point('Moscow')] }, 'Pyongyang', 'July 2023'],
    [{ whenText: 'n.d.', places: [point('Pyongyang')] }, 'Pyongyang', 'n.d.'],
    [{ places: [somewhere('Russian Far East')] }, 'somewhere in Russian Far East', ''],
    [{ places: [somewhere('')] }, '', ''],
    [{ when: '2019' }, '', '2019'],
    [{}, '', ''],
  ])('opens %j with “%s”, “%s”', (event, place, date) => {
    expect(formatDateline(toEvent(event), english)).toEqual({ place, date });
  });

  it('passes on how the date is written', () => {
    expect(formatDateline(toEvent({ when: '2023-09-12' }), english, { short: true }).date).toBe('12 Sept 2023');
  });
});

describe('formatPlace', () => {
  it('names a place as it is, and somewhere in an area as that', () => {
    expect([point('Vladivostok'), somewhere('Siberia')].map((place) => formatPlace(place, english))).toEqual([
      'Vladivostok',
      'somewhere in Siberia',
    ]);
  });
});

describe('formatStatus', () => {
  it.each<[Sketch, string | undefined]>([
    [{}, undefined],
    [{ by: ['KCNA'] }, 'According to KCNA'],
    [{ by: ['KCNA'], deniedBy: ['Seoul'] }, 'According to KCNA, denied by Seoul'],
    [{ deniedBy: ['Seoul'] }, 'Denied by Seoul'],
    [{ status: 'confirmed' }, 'Confirmed'],
    [{ status: 'confirmed', by: ['the Kremlin', 'KCNA'] }, 'Confirmed by the Kremlin and KCNA'],
    [{ status: 'claimed', by: ['Kyiv'], deniedBy: ['Moscow'] }, 'Claimed by Kyiv, denied by Moscow'],
    [{ status: 'expected' }, 'Expected'],
    [{ status: 'expected', by: ['the Kremlin'] }, 'Expected, according to the Kremlin'],
    [{ status: 'denied' }, 'Denied'],
    [{ status: 'denied', deniedBy: ['Moscow', 'Pyongyang'] }, 'Denied by Moscow and Pyongyang'],
    [
      { status: 'denied', by: ['Washington'], deniedBy: ['Moscow', 'Pyongyang', 'Minsk'] },
      'According to Washington, denied by Moscow, Pyongyang and Minsk',
    ],
    [{ status: 'denied', by: ['Washington'] }, 'According to Washington, denied'],
  ])('says of %j: %s', (event, expected) => {
    expect(formatStatus(toEvent(event), english)).toBe(expected);
  });
});

describe('formatClock', () => {
  const departure = toEvent({ when: '2023-09-10T18:30', places: [point('Pyongyang')] });

  it.each<[string | undefined, string | undefined]>([
    ['Europe/Berlin', '11:30 your time'],
    ['America/New_York', '05:30 your time'],
    ['Pacific/Honolulu', '23:30 on Saturday 9 September your time'],
    ['Pacific/Kiritimati', '23:30 your time'],
    ['Not/A_Zone', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('tells a reader in %s: %s', (reader, yours) => {
    const clock = formatClock(departure, english, reader);
    expect(plain(clock?.there)).toBe('18:30, Pyongyang (Korean Standard Time, GMT+9)');
    expect(plain(clock?.yours)).toBe(yours);
  });

  it.each(['Asia/Seoul', 'Asia/Pyongyang'])('says nothing to a reader whose clock shows the same: %s', (reader) => {
    expect(formatClock(departure, english, reader)).toBeUndefined();
  });

  it('says around for a time that is about right', () => {
    const clock = formatClock(
      toEvent({ when: '2023-09-10T18:30~', places: [point('Pyongyang')] }),
      english,
      'Europe/Berlin',
    );
    expect(plain(clock?.there)).toMatch(/^around 18:30, Pyongyang/);
    expect(plain(clock?.yours)).toBe('around 11:30 your time');
  });

  it('names the offset where that is all there is, and does without a place', () => {
    expect(plain(formatClock(toEvent({ when: '2023-09-10T18:30+05:45' }), english, undefined)?.there)).toBe(
      '18:30 (GMT+5:45)',
    );
    expect(plain(formatClock(toEvent({ when: '2023-09-10T18:30Z' }), english, undefined)?.there)).toMatch(
      /^18:30 \(.+\)$/,
    );
  });

  it.each(['2023-09-10', '2023-09', '2019', '2023-09-10T18:30/2023-09-11', undefined])('says nothing of %s', (when) => {
    expect(formatClock(toEvent({ when }), english, 'Europe/Berlin')).toBeUndefined();
  });

  it('says nothing where the zone is not known', () => {
    expect(
      formatClock(toEvent({ when: '2023-09-10T18:30', zone: 'No/Where' }), english, 'Europe/Berlin'),
    ).toBeUndefined();
  });

  it('speaks the language of the words', () => {
    const clock = formatClock(departure, toLanguage('de', de), 'Europe/Berlin');
    expect(plain(clock?.yours)).toBe('11:30 Uhr Ihrer Zeit');
    expect(plain(clock?.there)).toBe('18:30 Uhr, Pyongyang (Koreanische Normalzeit, GMT+9)');
  });
});

describe('formatEventName', () => {
  it('names an event for listeners as the promise says', () => {
    const event = toEvent({ when: '2023-09-10T18:30~', places: [point('Pyongyang')], by: ['KCNA'] });
    expect(plain(formatEventName(event, english))).toBe(
      'Kim’s train leaves Pyongyang, around 18:30 on Sunday 10 September 2023, Pyongyang, reported by KCNA',
    );
  });

  it.each<[Sketch, string]>([
    [{}, ''],
    [{ when: '2019' }, ', 2019'],
    [{ places: [point('Khasan', 'less-certain')] }, ', probably Khasan'],
    [{ places: [point('Guam', 'uncertain')] }, ', possibly Guam'],
    [
      { places: [somewhere('Siberia')], status: 'expected', by: ['the Kremlin'] },
      ', somewhere in Siberia, expected, according to the Kremlin',
    ],
    [{ places: [somewhere('Siberia', 'less-certain')] }, ', probably somewhere in Siberia'],
    [{ status: 'denied', deniedBy: ['Moscow', 'Pyongyang'] }, ', denied by Moscow and Pyongyang'],
    [{ status: 'confirmed' }, ', confirmed'],
  ])('adds what is known of %j', (event, expected) => {
    expect(formatEventName(toEvent(event), english)).toBe(`Kim’s train leaves Pyongyang${expected}`);
  });
});
