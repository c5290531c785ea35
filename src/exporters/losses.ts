/** What has no place in a format, gathered while a story is written. */
import type { Problem } from '../core/model.js';
import { createWarning } from '../core/problem.js';

/** The losses of one export: each kind is one problem, at its first place in the document. */
export class Losses {
  readonly #found = new Map<string, { readonly where: string; readonly value: unknown; count: number }>();

  /** Adds a loss; `message` says what becomes of it and is its kind. */
  add(message: string, where: string, value: unknown): void {
    const found = this.#found.get(message);
    if (found) found.count++;
    else this.#found.set(message, { where, value, count: 1 });
  }

  /** Adds each key of `object` that is not `known` and says something. */
  addRest(object: object, known: readonly string[], where: string, toMessage: (key: string) => string): void {
    for (const [key, value] of Object.entries(object) as [string, unknown][]) {
      if (known.includes(key) || value === undefined) continue;
      this.add(toMessage(key), where ? `${where}.${key}` : key, value);
    }
  }

  /** Warnings `not-exported`. */
  get problems(): Problem[] {
    return [...this.#found].map(([message, { where, value, count }]) =>
      createWarning('not-exported', where, value, count > 1 ? `${message} (${count} times.)` : message),
    );
  }
}
