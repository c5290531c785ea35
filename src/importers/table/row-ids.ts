/** The ids of a table's rows, of which a story has not all: they are in its addresses. */
import type { EventDocument } from '../../core/document/schema.js';
import { createUniqueIds, isSlug, toSlug } from '../../core/document/slug.js';
import { createWarning, formatValue, type Problem } from '../../core/problems/problem.js';
import type { Cell } from './row-cells.js';

/** Collects what rows have for ids. */
export class RowIds {
  readonly problems: Problem[] = [];
  readonly #cells: Cell[] = [];

  /** The id in a cell, as it is written. */
  read(cell: Cell | undefined): string | undefined {
    if (cell) this.#cells.push(cell);
    return cell?.text;
  }

  /**
   * The events of these ids, and each that is none of small letters, digits and hyphens made one, with a warning; journeys from there
   * follow. Where nothing is left of it, the event has none, and gets one of its title.
   */
  mend(events: readonly EventDocument[]): EventDocument[] {
    const wanted = this.#cells.map(({ text }) => text);
    const toUnique = createUniqueIds(wanted.filter(isSlug));
    const made = new Map<string, string>();
    for (const { text, where } of this.#cells) {
      if (isSlug(text)) continue;
      const slug = toSlug(text);
      const id = made.get(text) ?? (slug && toUnique(slug));
      const instead = id ? `${formatValue(id)} is used instead` : 'it is made from the title now';
      const message = `${formatValue(text)} should be of small letters, digits and hyphens; ${instead}.`;
      this.problems.push(createWarning('unusable-id', where, text, message));
      made.set(text, id);
    }
    const toMade = (id: string) => made.get(id) ?? id;
    return events.map(({ id, ...event }) => ({
      ...(id && toMade(id) && { id: toMade(id) }),
      ...event,
      ...(event.journey && { journey: { ...event.journey, from: toMade(event.journey.from) || event.journey.from } }),
    }));
  }
}
