import { expect } from '@open-wc/testing';
import { withWritten } from '../../src/controllers/written-events.js';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { toStory } from '../../src/core/document/to-story.js';

function write(id: string): Element {
  const element = document.createElement('x-event');
  element.setAttribute('event-id', id);
  return element;
}

/** What the elements with these ids are, by the ids of the story’s events. */
function join(events: object[], ...ids: string[]) {
  const elements = ids.map(write);
  const whole = withWritten({ events } as StoryDocument, elements);
  const told = toStory(whole.document).story.events.map(({ id }) => id);
  return { ...whole, told, elements: [...whole.written].map(([id, element]) => [id, elements.indexOf(element)]) };
}

describe('what the page has written', () => {
  it('is nothing where it has not, and leaves the document as it is', () => {
    const document = { events: [{ id: 'a' }] };
    const whole = withWritten(document, []);
    expect(whole.document).to.equal(document);
    expect(whole.written.size).to.equal(0);
  });

  for (const [what, events, written, told, elements] of [
    ['is the text of the event that has its id', [{ id: 'a' }, { id: 'b' }], ['b'], ['a', 'b'], [['b', 0]]],
    ['may name an id that was made of a title', [{ title: 'Let go' }], ['let-go'], ['let-go'], [['let-go', 0]]],
    ['may name an id as it was meant', [{ id: 'Let go' }], ['Let go'], ['let-go'], [['let-go', 0]]],
    ['is an event of its own behind those of the document', [{ id: 'a' }], ['x', 'a'], ['a', 'x'], [['a', 1], ['x', 0]]],
    ['is found behind gaps', [{ id: 'a' }, undefined, 7], ['x', 'y'], ['a', 'x', 'y'], [['x', 0], ['y', 1]]],
    ['is told twice where it is written twice', [], ['x', 'x'], ['x', 'x-2'], [['x', 0], ['x-2', 1]]],
    ['is named by its place where it has no id', [{ id: 'a' }], [''], ['a', 'event-2'], [['event-2', 0]]],
  ] as [string, object[], string[], string[], [string, number][]][]) {
    it(what, () => {
      const joined = join(events, ...written);
      expect(joined.told).to.deep.equal(told);
      expect(joined.elements).to.deep.equal(elements);
    });
  } // prettier-ignore
});
