/** Every field of a story document, found in its schema: one that is added there is tried without a word here. */
import type * as v from 'valibot';
import { storySchema, type StoryDocument } from '../../../src/core/document/schema.js';
import type { Slot } from './inputs.js';

type Node = v.GenericSchema & {
  readonly pipe?: readonly (v.GenericSchema | { readonly kind: string })[];
  readonly wrapped?: v.GenericSchema;
  readonly item?: v.GenericSchema;
  readonly value?: v.GenericSchema;
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly getter?: (value: unknown) => v.GenericSchema;
  /** What an object may be, told apart by the first key of each. */
  readonly choices?: readonly v.GenericSchema[];
};

/** `[]` is the first of a list, `[key]` the first in it that has such a key, `*` the first of a record. */
type Step = string;

/**
 * All of them, as in `events[].media[].src`; `places.*` is the id of a place, `places.*.name` its name, `{}` a key that nobody
 * knows.
 */
export const storyFields: readonly Slot<StoryDocument>[] = [...new Map(leavesOf(storySchema, []).map((path) => [toName(path), path]))].map(
  ([name, path]) => ({ name, put: (document, text) => put(structuredClone(document), path, text) as StoryDocument }),
); // prettier-ignore

function leavesOf(schema: v.GenericSchema, path: readonly Step[]): (readonly Step[])[] {
  const { pipe, wrapped, item, value, entries, getter, choices } = schema as Node;
  if (pipe && !entries) {
    const inner = pipe.filter((one) => one.kind === 'schema').findLast((one) => one !== schema) ?? pipe[0];
    const plain = { ...inner, pipe: undefined } as unknown as v.GenericSchema;
    return leavesOf(inner === pipe[0] ? plain : (inner as v.GenericSchema), path);
  }
  if (wrapped) return leavesOf(wrapped, path);
  if (item) return [...leavesOf(item, [...path, '[]']), path];
  if (value) return [[...path, '*'], ...leavesOf(value, [...path, '*'])];
  if (choices) return choices.flatMap((choice) => leavesOf(choice, toKind(path, choice)));
  if (getter) return [undefined, {}, []].flatMap((choice) => leavesOf(getter(choice), path));
  if (entries) return [...Object.entries(entries).flatMap(([key, one]) => leavesOf(one, [...path, key])), [...path, '{}']];
  return [path];
} // prettier-ignore

function toKind(path: readonly Step[], choice: v.GenericSchema): readonly Step[] {
  const { pipe = [], entries } = choice as Node;
  const [first] = Object.keys(entries ?? pipe.map((one) => (one as Node).entries).find(Boolean) ?? {});
  return path.at(-1) === '[]' ? path.with(-1, `[${first}]`) : path;
}

function toName(path: readonly Step[]): string {
  return path.join('.').replaceAll('.[', '[').replaceAll('.{}', '{}');
}

/** Puts a text at a path; what is not there on the way is made. */
function put(at: unknown, [step, ...rest]: readonly Step[], text: string): unknown {
  if (step === undefined) return text;
  if (step === '[]') {
    const list = Array.isArray(at) ? (at as unknown[]) : [];
    return [put(list[0], rest, text), ...list.slice(1)];
  }
  const [, key] = /^\[(.+)\]$/.exec(step) ?? [];
  if (key !== undefined) {
    const list = Array.isArray(at) ? (at as unknown[]) : [];
    const there = list.findIndex((one) => typeof one === 'object' && one !== null && Object.hasOwn(one, key));
    return there < 0 ? [...list, put({}, rest, text)] : list.with(there, put(list[there], rest, text));
  }
  const object = typeof at === 'object' && at !== null && !Array.isArray(at) ? at : {};
  if (step === '{}') return define(object, text, 'A key that nobody knows');
  if (step !== '*') return define(object, step, put((object as Record<string, unknown>)[step], rest, text));
  const [first] = Object.entries(object);
  if (rest.length > 0) return define(object, first?.[0] ?? 'one', put(first?.[1], rest, text));
  // The first of the record has the text for its id.
  return define(object, text, first?.[1] ?? {});
}

/** `__proto__` as a key like any other, as it is in a file. */
function define(object: object, key: string, value: unknown): object {
  return Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}
