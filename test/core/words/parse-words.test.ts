import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { de } from '../../../src/core/words/de.js';
import { en } from '../../../src/core/words/en.js';
import { fr } from '../../../src/core/words/fr.js';
import { parseWords } from '../../../src/core/words/parse-words.js';

const parse = (value: unknown, fallback = en, lang = 'it') => parseWords(value, fallback, lang);
const codes = (value: unknown) => parse(value).findings.map(({ code, where }) => `${code} ${where}`);
/** What is told besides that words are missing. */
const told = (value: unknown) => codes(value).filter((each) => !each.startsWith('missing-words'));

describe('words', () => {
  it.each([en, de, fr])('in $lang are read as they are, and nothing is told', (words) => {
    expect(parseWords(JSON.parse(JSON.stringify(words)), en)).toEqual({ words, findings: [] });
  });

  it('that are not said are those of the fallback', () => {
    const { words } = parse({ ui: { next: 'Avanti' }, date: { seasons: ['a {year}', 'b {year}', 'c {year}', 'd {year}'] } });
    expect(words).toEqual({
      ...en,
      lang: 'it',
      ui: { ...en.ui, next: 'Avanti' },
      date: { ...en.date, seasons: ['a {year}', 'b {year}', 'c {year}', 'd {year}'] },
    });
  }); // prettier-ignore

  it('that are missing are told at once, each object that is missing as one', () => {
    const some = { ...en, lang: 'it', date: undefined, ui: undefined, place: { somewhere: 'da qualche parte: {place}' } };
    expect(parse(some).findings).toEqual([
      { level: 'warning', code: 'missing-words', where: '', details: ['it', ['date', 'place.lessCertain', 'place.uncertain', 'ui']] },
    ]);
  }); // prettier-ignore

  it.each(['de', 'de-AT'])('for a language that we speak (%s) may be few, and nothing is missing', (lang) => {
    const { words, findings } = parse({ lang, ui: { map: 'Landkarte' } }, de);
    expect([words?.ui.map, words?.ui.next, findings]).toEqual(['Landkarte', de.ui.next, []]);
  });
});

describe('the language', () => {
  it.each([
    [{ lang: 'CY-gb' }, 'cy-GB'],
    [{}, 'it'],
  ])('of %j is %s, as they say or as it was given', (value, lang) => {
    expect(parse(value).words?.lang).toBe(lang);
  });

  it('is asked for where nobody says it', () => {
    const { words, findings } = parseWords({ ui: {} }, en);
    expect(words).toBeUndefined();
    expect(findings).toMatchObject([
      { level: 'error', code: 'missing-value', where: '', details: [undefined, 'lang'] },
    ]);
  });

  it.each(['no language', '', 7, null, ['it']])('is told where it is none: %j', (lang) => {
    expect(told({ lang })).toEqual(['unknown-language lang']);
    expect(parse({ lang }).words?.lang).toBe('it');
    expect(parseWords({ lang }, en)).toMatchObject({ findings: [{ code: 'unknown-language' }] });
  });
});

describe('what is wrong', () => {
  it.each([[7], ['Avanti'], [null], [undefined], [[]], [true]])('is all of %j', (value) => {
    expect(parse(value)).toMatchObject({ findings: [{ level: 'error', code: 'wrong-value', where: '' }] });
    expect(parse(value).words).toBeUndefined();
  });

  it.each([
    ['a number', { ui: { next: 7 } }, ['wrong-value ui.next']],
    ['nothing', { ui: { next: null, back: '', map: ' \n' } }, ['wrong-value ui.next', 'wrong-value ui.back', 'wrong-value ui.map']],
    ['too much', { ui: { next: 'x'.repeat(501) } }, ['wrong-value ui.next']],
    ['an object for a text', { ui: { next: {} } }, ['wrong-value ui.next']],
    ['a text for an object', { ui: 'Avanti', legend: [] }, ['wrong-value ui', 'wrong-value legend']],
    ['no separator', { separator: '' }, ['wrong-value separator']],
    ['a text for a list', { date: { seasons: 'inverno' } }, ['wrong-value date.seasons']],
    ['a list too short', { date: { seasons: ['inverno {year}'] } }, ['wrong-value date.seasons']],
    ['one of a list', { date: { seasons: ['a {year}', 7, 'c {year}', 'd'] } }, ['wrong-value date.seasons[1]', 'wrong-placeholders date.seasons[3]']],
    ['a value that is not put in', { date: { range: '{start}' } }, ['wrong-placeholders date.range']],
    ['one that is put in twice', { date: { possibly: '{date} {date}' } }, ['wrong-placeholders date.possibly']],
    ['one that there is not', { ui: { next: 'Avanti {who}' } }, ['wrong-placeholders ui.next']],
    ['keys that nobody knows', { nxet: '', ui: { nxet: '' }, legend: { nxet: '' } }, ['unknown-key nxet', 'unknown-key ui.nxet', 'unknown-key legend.nxet']],
  ])('is told at its place, and ours stand there: %s', (_, value, expected) => {
    expect(told(value).sort()).toEqual([...expected].sort());
    expect(parse({ ...value, nxet: 1 }).words).toMatchObject({ ui: en.ui, legend: en.legend, separator: ', ' });
  }); // prettier-ignore

  it('says which placeholders there should be, and which key may have been meant', () => {
    expect(parse({ date: { between: { day: 'tra {inizio}' } }, ui: { nxet: '' } }).findings).toEqual(
      expect.arrayContaining([
        { level: 'error', code: 'wrong-placeholders', where: 'date.between.day', details: ['tra {inizio}', ['{end}', '{start}'], 'all'] },
        { level: 'warning', code: 'unknown-key', where: 'ui.nxet', details: ['', 'nxet', Object.keys(en.ui)] },
      ]),
    );
  }); // prettier-ignore

  it('is told of no more than twenty unknown keys of one object', () => {
    expect(told(Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`k${index}`, 1])))).toHaveLength(20);
  });
});

describe('the forms of an ordinal', () => {
  const century = (forms: unknown) => parse({ date: { century: forms } });

  it.each([
    [{ other: '{roman} secolo' }],
    [{ other: '{n}º secolo', many: 'l’{n}º secolo' }],
  ])('%j stand for themselves, without any of ours', (forms) => {
    expect(century(forms).words?.date.century).toEqual(forms);
  }); // prettier-ignore

  it.each([
    [{ one: '{n}' }, ['missing-value date.century']],
    [{ other: 'secolo' }, ['wrong-placeholders date.century.other']],
    [{ other: '{n} {roman}' }, ['wrong-placeholders date.century.other']],
    [{ other: 7 }, ['wrong-value date.century.other']],
    ['{n}', ['wrong-value date.century']],
  ])('%j are refused, and ours stand there', (forms, expected) => {
    expect(told({ date: { century: forms } })).toEqual(expected);
    expect(century(forms).words?.date.century).toEqual(en.date.century);
  });

  it('are refused one by one where they are not those of a number', () => {
    const forms = { other: '{n}º', dozen: '{n}', one: 7 };
    expect(told({ date: { century: forms } })).toEqual(['unknown-key date.century.dozen', 'wrong-value date.century.one']);
    expect(century(forms).words?.date.century).toEqual({ other: '{n}º' });
  }); // prettier-ignore
});

describe('hostile words', () => {
  it('change no prototype, and what is not their own is not read', () => {
    const value = JSON.parse('{"__proto__": {"ui": {"next": "x"}}, "constructor": 1, "ui": {"__proto__": {"next": "x"}}}') as unknown; // prettier-ignore
    const { words } = parse(value);
    expect(words?.ui).toEqual(en.ui);
    expect(Object.keys(words!).sort()).toEqual(Object.keys(en).sort());
    expect(({} as Record<string, unknown>).ui).toBeUndefined();
  });

  it('whatever they are, become whole words, texts of a length, and findings', () => {
    const anything = fc.anything({ withNullPrototype: true, maxDepth: 4, key: fc.constantFrom('lang', 'date', 'ui', 'next', 'century', 'seasons', 'other', '__proto__', 'x') }); // prettier-ignore
    const shape = (value: unknown): unknown => (typeof value === 'object' ? Object.entries(value!).map(([key, inner]) => (key === 'century' ? key : [key, shape(inner)])) : typeof value); // prettier-ignore
    fc.assert(
      fc.property(anything, (value) => {
        const { words } = parse(value);
        if (words) expect(shape(words)).toEqual(shape(en));
      }),
    );
  });
});
