import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toEventIds, toOwnId } from '../../../src/core/document/event-ids.js';
import type { StoryDocument } from '../../../src/core/document/schema.js';
import { toStory } from '../../../src/core/document/to-story.js';

const idsOf = (...events: unknown[]) => [...toEventIds({ events } as StoryDocument)];

describe('the ids of events', () => {
  it.each([
    ['are those that their author gave them', [{ id: 'a', title: 'B' }], [[0, 'a']]],
    ['are made of small letters, digits and hyphens', [{ id: 'Ankunft!' }], [[0, 'ankunft']]],
    ['are made from the title where none is given', [{ title: 'The train leaves' }], [[0, 'the-train-leaves']]],
    ['are made from the label where there is no title', [{ label: 'Leaves' }], [[0, 'leaves']]],
    ['are numbers where nothing can be an id', [{ title: '출발' }, { id: '출발' }], [[0, 'event-1'], [1, 'event-2']]],
    ['are never given twice', [{ id: 'a' }, { id: 'a' }, { title: 'A' }], [[0, 'a'], [1, 'a-2'], [2, 'a-3']]],
    ['leave a later event its own', [{ title: 'A' }, { id: 'a' }], [[0, 'a-2'], [1, 'a']]],
    ['keep the events’ numbers where the check has left gaps', [undefined, 'x', { id: 'a' }, null], [[2, 'a']]],
  ])('%s', (_, events, ids) => expect(idsOf(...events)).toEqual(ids)); // prettier-ignore

  it('are those of the story', () => {
    const text = fc.option(fc.constantFrom('a', 'A', 'b-2', 'B', '출발', ''), { nil: undefined });
    const event = fc.oneof(fc.record({ id: text, title: text, label: text }), fc.constantFrom(undefined, 7));
    fc.assert(
      fc.property(fc.array(event, { maxLength: 8 }), (events) => {
        const document = { events } as StoryDocument;
        expect([...toEventIds(document).values()]).toEqual(toStory(document).story.events.map(({ id }) => id));
      }),
    );
  });
});

it.each([
  ['a-b', 'a-b'],
  ['-a-', '-a-'],
  ['Ankunft!', 'ankunft'],
  ['출발', ''],
  ['', ''],
])('an author who writes %j means the id %j', (text, id) => expect(toOwnId(text)).toBe(id));
