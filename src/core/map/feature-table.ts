/** The values of data by the names of what has them, for those who do not see the map, or look for one. */
import type { DataLayer } from '../model.js';
import type { DataFeature } from '../places/read-features.js';
import type { Language } from '../words/language.js';
import { figuresOf } from './class-names.js';
import { propertyValue } from './layer-classes.js';

/** A feature: what it is called, and its value in words. */
export interface FeatureRow {
  readonly name: string;
  readonly value: string;
}

/** Whether there is anything to put into a table: values, and features that are called something. */
export function hasRows(features: readonly DataFeature[], { style }: Pick<DataLayer, 'style'>): boolean {
  return style.by !== undefined && features.some(({ properties }) => nameOf(properties) !== undefined);
}

/** A row for each feature that has a name, in the order of the language. */
export function toRows(
  features: readonly DataFeature[],
  { style }: Pick<DataLayer, 'style'>,
  { locale, words }: Language,
): FeatureRow[] {
  const compare = toOrder(locale);
  const formatFigure = figuresOf(locale);
  const listed = new Map(style.classes?.map(({ value, name }) => [String(value), name]));
  return features
    .flatMap(({ properties }) => {
      const name = nameOf(properties);
      const value = propertyValue(properties, style.by ?? '');
      if (name === undefined) return [];
      if (value === undefined) return [{ name, value: words.key.none }];
      return [{ name, value: listed.get(String(value)) ?? formatFigure(value) }];
    })
    .sort(compare);
}

/** By so much of its beginning a name has its place: names may be whole texts, and twenty thousand of them. */
const told = 50;

/** The order of names in a language; where they begin alike, that of their letters. */
function toOrder(locale: string): (one: FeatureRow, other: FeatureRow) => number {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return ({ name: a }, { name: b }) => compare(a.slice(0, told), b.slice(0, told)) || (a < b ? -1 : Number(a > b));
}

/** What is called `name`, in small letters or large ones. */
function nameOf(properties: DataFeature['properties']): string | undefined {
  const key = ['name', 'Name', 'NAME'].find((each) => Object.hasOwn(properties, each));
  const name = key === undefined ? undefined : properties[key];
  return typeof name === 'string' && name.trim() !== '' ? name : undefined;
}
