import { describe, expect, it } from 'vitest';
import { ar } from '../../../src/core/words/ar.js';
import { de } from '../../../src/core/words/de.js';
import { en } from '../../../src/core/words/en.js';
import { formatNumber, toLanguage } from '../../../src/core/words/language.js';

describe('toLanguage', () => {
  it.each([
    ['en', en, 'en-GB', 'ltr'],
    ['en-US', en, 'en-US', 'ltr'],
    ['en-ZA', en, 'en-ZA', 'ltr'],
    ['de', de, 'de', 'ltr'],
    ['de-AT', de, 'de-AT', 'ltr'],
    ['ar-EG', ar, 'ar-EG', 'rtl'],
    ['ko', en, 'en-GB', 'ltr'],
    ['he', en, 'en-GB', 'rtl'],
    ['fa', en, 'en-GB', 'rtl'],
    ['pa-Arab', en, 'en-GB', 'rtl'],
    ['', en, 'en-GB', 'ltr'],
    ['not a language', de, 'de', 'ltr'],
  ] as const)('tells a story in “%s” in the locale its words are of', (lang, words, locale, direction) => {
    expect(toLanguage(lang, words)).toMatchObject({ locale, direction, words });
  });

  it('counts years by the Gregorian calendar in UTC, whatever the region does', () => {
    const year = toLanguage('ar-SA-u-nu-latn', ar).dateFormat({ year: 'numeric' });
    expect(year.resolvedOptions()).toMatchObject({ calendar: 'gregory', timeZone: 'UTC', numberingSystem: 'latn' });
  });

  it('makes each formatter once', () => {
    const language = toLanguage('en', en);
    expect(language.dateFormat({ year: 'numeric' })).toBe(language.dateFormat({ year: 'numeric' }));
    expect(language.dateFormat({ year: 'numeric' })).not.toBe(language.dateFormat({ month: 'long' }));
  });
});

describe('formatNumber', () => {
  it('writes a number in the figures of the locale', () => {
    expect(formatNumber(1234, toLanguage('en', en))).toBe('1,234');
    expect(formatNumber(12, toLanguage('ar-EG', ar))).toBe('١٢');
  });
});
