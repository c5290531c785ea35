import { describe, expect, it } from 'vitest';
import { fill } from '../../../src/core/words/fill.js';
import { ar } from '../../../src/core/words/ar.js';
import { de } from '../../../src/core/words/de.js';
import { en } from '../../../src/core/words/en.js';
import { es } from '../../../src/core/words/es.js';
import { fr } from '../../../src/core/words/fr.js';
import { loadWords } from '../../../src/core/words/load-words.js';
import { nl } from '../../../src/core/words/nl.js';
import type { Words } from '../../../src/core/words/words.js';

const languages: readonly Words[] = [en, ar, de, es, fr, nl];

/** Every phrase with its path: `date.around.day`. */
function phrases(value: unknown, path = ''): [path: string, phrase: string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => phrases(inner, path ? `${path}.${key}` : key));
}

const placeholders = (phrase: string) => [...phrase.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
// Ordinals have as many forms as their language, in figures or in Roman numerals.
const shared = ([path]: [string, string]) => !path.startsWith('date.century');

describe.each(languages)('the words of $lang', (words) => {
  it('has every phrase of English and no other', () => {
    const paths = (each: Words) =>
      phrases(each)
        .filter(shared)
        .map(([path]) => path)
        .sort();
    expect(paths(words)).toEqual(paths(en));
  });

  it('puts in the same values as English, each once', () => {
    const english = new Map(phrases(en));
    for (const [path, phrase] of phrases(words).filter(shared)) {
      expect([path, placeholders(phrase)]).toEqual([path, placeholders(english.get(path)!)]);
    }
  });

  it('has the form of every ordinal', () => {
    const rules = new Intl.PluralRules(words.lang, { type: 'ordinal' });
    for (let n = 1; n <= 100; n++) {
      const form = words.date.century[rules.select(n)] ?? words.date.century.other;
      expect(placeholders(form)).toHaveLength(1);
    }
  });

  it('says nothing empty, no straight apostrophe and no space at either end', () => {
    for (const [path, phrase] of phrases(words).filter(([path]) => path !== 'separator')) {
      expect([path, /^\S(?:.*\S)?$/u.test(phrase) && !phrase.includes("'")]).toEqual([path, true]);
    }
  });

  it('is translated', () => {
    const same = phrases(words).filter(
      ([path, phrase]) => /^(ui|legend|says)\./.test(path) && phrase === new Map(phrases(en)).get(path),
    );
    expect(words === en || same.length <= 1).toBe(true);
  });
});

describe('fill', () => {
  it('puts each value where its name stands', () => {
    expect(fill('{b} of {a}, {b}', { a: 1, b: 'two' })).toBe('two of 1, two');
  });

  it('leaves a name without a value, and takes a value as it is', () => {
    expect(fill('{a} {c}', { a: '$& {c} {a}' })).toBe('$& {c} {a} {c}');
  });
});

describe('loadWords', () => {
  it.each([
    ['en', 'en'],
    ['en-US', 'en'],
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE', 'de'],
    ['ar', 'ar'],
    ['es_MX', 'es'],
    ['fr-CA', 'fr'],
    ['nl', 'nl'],
    ['ko', 'en'],
    ['', 'en'],
    ['constructor', 'en'],
    ['../../x', 'en'],
  ])('gives a story in “%s” the words of %s', async (lang, expected) => {
    expect((await loadWords(lang)).lang).toBe(expected);
  });
});
