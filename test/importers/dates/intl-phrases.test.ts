import { describe, expect, it } from 'vitest';
import { intlLanguages } from '../../../src/importers/dates/intl-phrases.js';
import { readWrittenDate } from '../../../src/importers/dates/written-date.js';

const days = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(1950 + month * 6, month, 13 + month)));

describe('intlPhrases', () => {
  it.each(intlLanguages)(
    'lets each month be read as Intl writes it, said and unsaid, and none for another: %s',
    (lang) => {
      const format = new Intl.DateTimeFormat(lang, { dateStyle: 'long', calendar: 'gregory', timeZone: 'UTC' });
      for (const day of days) {
        const text = format.format(day);
        const edtf = day.toISOString().slice(0, 10);
        expect(readWrittenDate(text, { lang }), text).toEqual([edtf]);
        expect(readWrittenDate(text, {}), text).toContain(edtf);
      }
    },
  );

  it('asks Intl of no language that is not known to answer', () => {
    expect(readWrittenDate('3 dhen Fhaoilleach 1950', { lang: 'gd' })).toEqual([]);
    expect(readWrittenDate('3 มกราคม 2568', { lang: 'th' })).toEqual([]);
  });
});
