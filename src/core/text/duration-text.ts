/**
 * Lengths of time in words, for the breaks of the axis.
 */
import { millisecondsInDay, millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import { fill } from '../words/fill.js';
import type { Language } from '../words/language.js';

const day = millisecondsInDay;

/** Each unit's length, and how many of the next smaller ones it takes before this one is used. */
const units = [
  { unit: 'year', length: 365.2425 * day, from: 1.5 },
  { unit: 'month', length: 30.436875 * day, from: 2 },
  { unit: 'week', length: 7 * day, from: 2 },
  { unit: 'day', length: day, from: 1.5 },
  { unit: 'hour', length: millisecondsInHour, from: 1.5 },
  { unit: 'minute', length: millisecondsInMinute, from: 0 },
] as const;

/** How far the words may be from the truth without an `about`. */
const tolerance = 0.02;

/**
 * A length of time in milliseconds in words, in the largest sensible unit, with `about` where that is rounded:
 * `4 years`, `about 3.5 years`, `5 weeks`, `2 days`. Below four, years come in halves. `narrow` is for tight
 * spaces: `4y`, `5w`.
 */
export function formatDuration(
  milliseconds: number,
  { words, locale }: Language,
  options: { readonly narrow?: boolean } = {},
): string {
  const length = Math.abs(milliseconds);
  const { unit, length: one } = units.find((each) => length >= each.length * each.from) ?? units.at(-1)!;
  const exact = length / one;
  const steps = unit === 'year' && exact < 4 ? 2 : 1;
  const rounded = Math.round(exact * steps) / steps;
  const unitDisplay = options.narrow ? 'narrow' : 'long';
  const text = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 }).format(
    rounded,
  );
  const isExact = options.narrow || Math.abs(rounded - exact) <= exact * tolerance;
  return isExact ? text : fill(words.date.about, { duration: text });
}
