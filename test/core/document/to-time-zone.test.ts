import { expect, it, vi } from 'vitest';
import { keepClocks, toClock } from '../../../src/core/dates/time-zone.js';
import { toTimeZone, type Reading } from '../../../src/core/document/to-time-zone.js';

const readingOf = (...known: string[]): Reading => ({
  findings: [],
  findClock: keepClocks(),
  knownZones: new Set(known),
});

it.each(['Asia/Pyongyang', 'America/St_Johns', 'Pacific/Chatham', 'UTC', 'Z', '+09:00', '-03:30'])(
  'takes %s as it is written',
  (zone) => {
    const reading = readingOf();
    expect(toTimeZone(zone, 'timeZone', reading)).toBe(zone);
    expect(reading.findings).toEqual([]);
  },
);

it.each([undefined, ''])('has nothing to say of a zone that is not given (%j)', (zone) => {
  const reading = readingOf();
  expect(toTimeZone(zone, 'timeZone', reading)).toBeUndefined();
  expect(reading.findings).toEqual([]);
});

it.each(['Asia/Pyong', 'Korean time', 'constructor', 9, null, {}, ['UTC'], true])(
  'leaves out %j and says where it was found',
  (zone) => {
    const reading = readingOf();
    expect(toTimeZone(zone, 'places.a.timeZone', reading)).toBeUndefined();
    expect(reading.findings).toEqual([
      { level: 'error', code: 'unknown-time-zone', where: 'places.a.timeZone', details: [zone] },
    ]);
  },
);

it('adds to what was found before', () => {
  const reading = readingOf();
  for (const where of ['a', 'b']) toTimeZone('Nowhere', where, reading);
  expect(reading.findings.map(({ where }) => where)).toEqual(['a', 'b']);
});

it('makes no clock for a zone that is known without one', () => {
  const findClock = vi.fn(toClock);
  const reading = { ...readingOf('Europe/Kyiv'), findClock };
  expect(toTimeZone('Europe/Kyiv', '', reading)).toBe('Europe/Kyiv');
  expect(findClock).not.toHaveBeenCalled();
  expect(toTimeZone('Asia/Tokyo', '', reading)).toBe('Asia/Tokyo');
  expect(findClock).toHaveBeenCalledOnce();
});
