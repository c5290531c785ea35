import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNearZone } from '../../../src/core/dates/near-zone.js';

describe('formatNearZone', () => {
  it.each([
    ['a letter that is missing', 'Asia/Pyonyang', 'Asia/Pyongyang'],
    ['two letters in each other’s place', 'Europe/Belrin', 'Europe/Berlin'],
    ['a space for an underscore', 'America/New York', 'America/New_York'],
    ['three letters too many', 'Asia/Pyongyangggg', 'Asia/Pyongyang'],
    ['a city alone', 'Vladivostok', 'Asia/Vladivostok'],
    ['one between spaces', ' Vladivostok ', 'Asia/Vladivostok'],
    ['a city of two words', 'los angeles', 'America/Los_Angeles'],
    ['a city in small letters, far down the list', 'America/tornto', 'America/Toronto'],
  ])('knows what is meant by %s', (_, written, meant) => {
    expect(formatNearZone(written)).toBe(` Did you mean "${meant}"?`);
  });

  it.each(['', 'Middle-earth/Shire', 'x'.repeat(100), 7, null, undefined, {}, ['Asia/Seoul']])('says nothing of %j', (zone) => {
    expect(formatNearZone(zone)).toBe('');
  }); // prettier-ignore

  it('takes any zone without a slip for itself, whatever its case', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Intl.supportedValuesOf('timeZone')), (zone) => {
        expect(formatNearZone(zone.toUpperCase())).toMatch(/ Did you mean "/);
      }),
    );
  });

  it('names only zones that there are, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (written) => {
        const [, meant] = /^ Did you mean "(.*)"\?$/.exec(formatNearZone(written)) ?? [];
        if (meant) expect(() => new Intl.DateTimeFormat('en', { timeZone: meant })).not.toThrow();
      }),
    );
  });
});
