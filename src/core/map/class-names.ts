/** What the key of the map calls the classes of data. */
import type { Language } from '../words/language.js';
import { fill } from '../words/fill.js';
import type { FeatureClass } from './layer-classes.js';

/** The name of a class; nothing for one that is all there is, which is called as its layer. */
export function nameOfClass(one: FeatureClass, { words, locale }: Language): string | undefined {
  const { key, date } = words;
  switch (one.kind) {
    case 'all':
      return undefined;
    case 'value':
      return one.name;
    case 'other':
    case 'none':
      return key[one.kind];
    case 'step': {
      const formatFigure = figuresOf(locale);
      const [from, to] = [one.from, one.to].map((end) => end !== undefined && formatFigure(end));
      if (from && to) return fill(date.range, { start: from, end: to });
      if (to) return fill(key.under, { number: to });
      return from ? fill(key.from, { number: from }) : undefined;
    }
  }
}

/** What writes values in a language. Four figures stand together, as they may be a year. */
export function figuresOf(locale: string): (value: string | number) => string {
  const { format } = new Intl.NumberFormat(locale, { maximumFractionDigits: 6, useGrouping: 'min2' });
  return (value) => (typeof value === 'string' ? value : format(value));
}
