/** Things that are listed and that no event refers to. */
import { asEntries, asList, isObject } from '../document/loose.js';
import type { EventDocument } from '../document/schema.js';
import { formatPath } from '../problems/format-path.js';
import { createWarning } from '../problems/problem.js';
import type { Rule } from './rule.js';

type References = (event: EventDocument) => readonly unknown[];

const many = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const kinds: readonly (readonly [list: 'places' | 'routes' | 'groups' | 'sources', kind: string, of: References])[] = [
  ['places', 'place', ({ where }) => many(where)],
  ['routes', 'route', ({ journey }) => [journey?.along]],
  ['groups', 'group', ({ group }) => [group]],
  ['sources', 'source', ({ by, deniedBy, sources }) => [...many(by), ...many(deniedBy), ...many(sources)]],
];

/** What is listed is used: it may have been forgotten, or be written differently where it is meant. */
export const nothingUnused: Rule = ({ document }) => {
  const events = asList(document.events).flatMap(([, event]) => (isObject(event) ? [event] : []));
  return kinds.flatMap(([list, kind, referencesOf]) => {
    const used = new Set(events.flatMap(referencesOf));
    return asEntries(document[list])
      .filter(([id]) => !used.has(id))
      .map(([id, value]) => {
        const message = `No event refers to the ${kind} "${id}"; it should be used, or left out.`;
        return createWarning(`unused-${kind}`, formatPath([list, id]), value, message);
      });
  });
};
