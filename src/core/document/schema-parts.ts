/** What the schemas of a document are made of. Every custom message says what would be right, to follow “it should be”. */
import * as v from 'valibot';
import { mediaTypes } from '../model.js';
import { isObject } from './loose.js';

/** Any text. */
export const text = v.string('a text');
/** Any number but an endless one. */
export const number = v.pipe(v.number('a number'), v.finite('a number'));
/** A box on the earth. */
export const box = object({
  south: required(number, 'Degrees north.'),
  west: required(number, 'Degrees east.'),
  north: required(number, 'Degrees north.'),
  east: required(number, 'Degrees east; less than `west` where the box crosses the date line.'),
});

/** A point on the earth. */
export const point = object({ lat: required(number, 'Degrees north.'), lon: required(number, 'Degrees east.') });

type Schema = v.GenericSchema;

/** A key that need not be there. */
export function optional<const T extends Schema>(schema: T, description: string) {
  return v.pipe(v.optional(schema), v.description(description));
}

/** A key that must be there. */
export function required<const T extends Schema>(schema: T, description: string) {
  return v.pipe(schema, v.description(description));
}

/** A key with one of a few words, which need not be there. */
export function oneOf<const T extends readonly string[]>(options: T, description: string) {
  return optional(word(options), description);
}

/** One of a few words. */
export function word<const T extends readonly string[]>(options: T) {
  return withWords(v.picklist(options, `one of ${options.join(', ')}`), options);
}

/** An object in which every key it does not know is an issue; the type is that of the keys it knows. */
export function object<const T extends v.ObjectEntries>(entries: T): v.ObjectSchema<T, undefined> {
  const known = v.objectWithRest(entries, withWords(v.never(), Object.keys(entries)));
  return v.pipe(anyObject('an object'), known) as unknown as v.ObjectSchema<T, undefined>;
}

/** An object that is the one or the other by which of these keys it has; the first, where it has none. */
export function byKey<const T extends Readonly<Record<string, Schema>>>(choices: T): v.LazySchema<T[keyof T]> {
  const [first] = Object.values(choices) as [T[keyof T]];
  return oneAs(Object.values(choices) as T[keyof T][], (value) => {
    const key = Object.keys(choices).find((one) => isObject(value) && Object.hasOwn(value, one));
    return key === undefined ? first : (choices[key] as T[keyof T]);
  });
}

/** One of these schemas, as a value decides. */
export function oneAs<T extends Schema>(choices: readonly T[], choose: (value: unknown) => T): v.LazySchema<T> {
  return Object.assign(v.lazy(choose), { choices });
}

/** The issues of `schema` carry the words that would be right: Valibot hands on what is required, but sets it for actions alone. */
function withWords<const T extends Schema>(schema: T, words: readonly string[]): T {
  return Object.assign(schema, { requirement: words });
}

/** The words that would have been right, of which the nearest may be meant; none where that is not a matter of words. */
export function wordsOf({ requirement }: v.BaseIssue<unknown>): readonly string[] {
  return Array.isArray(requirement) ? (requirement as readonly string[]) : [];
}

/** A list in which a bad item leaves a gap, so that the others keep their numbers. */
export function list<const T extends Schema>(item: T): v.ArraySchema<T, undefined> {
  return v.array(v.optional(item), 'a list') as unknown as v.ArraySchema<T, undefined>;
}

/** An object of such things by ids. */
export function recordOf<const T extends Schema>(schema: T): v.RecordSchema<v.StringSchema<undefined>, T, undefined> {
  const record = v.record(v.string(), v.optional(schema) as unknown as T);
  return v.pipe(anyObject('an object of ids'), record) as unknown as v.RecordSchema<
    v.StringSchema<undefined>,
    T,
    undefined
  >;
}

/** Any object that is no list, which Valibot takes for one. */
function anyObject(expected: string) {
  return v.custom<Record<string, unknown>>(isObject, expected);
}

/** What every picture, film or sound may have; `media-schema.ts` has what few do. */
export const mediaEntries = {
  type: oneOf(mediaTypes, 'What it is; unless said, its address says it.'),
  src: required(text, 'Its address: a file, relative to the document too, or the page of a film, a sound, a post.'),
  alt: optional(text, 'What a picture shows, for those who do not see it; `""` where it is decoration.'),
  caption: optional(text, 'Shown under it.'),
  credit: optional(text, 'Who made it.'),
  width: optional(number, 'Pixels; with `height` it keeps the text from jumping.'),
  height: optional(number, 'Pixels.'),
};
