/** What has no place in a format, gathered while a story is written. */
import type { StoryDocument } from '../core/document/schema.js';
import { createWarning, type Problem } from '../core/problems/problem.js';

/** The losses of one export: each kind is one problem, at its first place in the document. */
export class Losses {
  readonly #found = new Map<string, { readonly where: string; readonly value: unknown; count: number }>();

  /** Adds a loss; `message` says what becomes of it and is its kind. */
  add(message: string, where: string, value: unknown): void {
    const found = this.#found.get(message);
    if (found) found.count++;
    else this.#found.set(message, { where, value, count: 1 });
  }

  /** Adds each key of `object` that says something and is lost by the table `fields`, or is not in it. */
  addRest(
    object: object,
    fields: Readonly<Record<string, boolean>>,
    where: string,
    toMessage: (key: string) => string,
  ): void {
    for (const [key, value] of Object.entries(object) as [string, unknown][]) {
      if (fields[key] === true || value === undefined) continue;
      this.add(toMessage(key), where ? `${where}.${key}` : key, value);
    }
  }

  /** Adds the lists of a document whose entries a format has by name alone, where they are used. */
  addLists({ places, groups, sources }: Pick<StoryDocument, 'places' | 'groups' | 'sources'>): void {
    for (const [list, value] of Object.entries({ places, groups, sources })) {
      const message = `The events have what is in "${list}" by name; ids and what nothing refers to are left out.`;
      if (value) this.add(message, list, value);
    }
  }

  /** Warnings `not-exported`. */
  get problems(): Problem[] {
    return [...this.#found].map(([message, { where, value, count }]) =>
      createWarning('not-exported', where, value, count > 1 ? `${message} (${count} times.)` : message),
    );
  }
}
