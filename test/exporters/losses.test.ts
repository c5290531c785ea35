import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { held, lost } from '../../src/exporters/fields.js';
import { Losses } from '../../src/exporters/losses.js';

const toLines = ({ problems }: Losses) => problems.map(({ where, message }) => `${where}: ${message}`);
const noKey = (key: string) => `There is no "${key}".`;

describe('Losses', () => {
  it('are none at first', () => {
    expect(new Losses().problems).toEqual([]);
  });

  it('are warnings with the first path and value of their kind', () => {
    const losses = new Losses();
    losses.add('It is left out.', 'events[2].camera', { zoom: 3 });
    losses.add('It is left out.', 'events[5].camera', { zoom: 4 });
    expect(losses.problems).toMatchObject([
      { level: 'warning', code: 'not-exported', where: 'events[2].camera', value: { zoom: 3 } },
    ]);
  });

  it('say how many they are from the second on', () => {
    const losses = new Losses();
    losses.add('One.', 'a', 1);
    for (const where of ['b', 'c', 'd']) losses.add('More.', where, 1);
    expect(toLines(losses)).toEqual(['a: One.', 'b: More. (3 times.)']);
  });

  it('are as many as were added, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('A.', 'B.', '__proto__', ''), fc.string())), (added) => {
        const losses = new Losses();
        for (const [message, where] of added) losses.add(message, where, where);
        const counts = losses.problems.map(({ message }) => Number(/\((\d+) times\.\)$/.exec(message)?.[1] ?? 1));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(added.length);
        const kinds = [...new Set(added.map(([message]) => message))];
        expect(losses.problems.map(({ where }) => where)).toEqual(
          kinds.map((kind) => added.find(([message]) => message === kind)![1]),
        );
      }),
    );
  });

  it('can be read twice', () => {
    const losses = new Losses();
    losses.add('A.', 'a', 1);
    expect(losses.problems).toEqual(losses.problems);
    expect(losses.problems).toHaveLength(1);
  });
});

describe('Losses.addRest', () => {
  it('adds each key that is lost or not known, at the path below the object', () => {
    const losses = new Losses();
    losses.addRest({ title: 'A', camera: 1, label: 'B' }, { ...held('title'), ...lost('label') }, 'events[0]', noKey);
    expect(toLines(losses)).toEqual([
      'events[0].camera: There is no "camera".',
      'events[0].label: There is no "label".',
    ]);
  });

  it('writes the keys of the document itself without a path before them', () => {
    const losses = new Losses();
    losses.addRest({ byline: 'Ann' }, {}, '', noKey);
    expect(toLines(losses)).toEqual(['byline: There is no "byline".']);
  });

  it('takes for nothing only what is undefined: null, empty texts, 0 and false say something', () => {
    const losses = new Losses();
    losses.addRest({ a: undefined, b: null, c: '', d: 0, e: false }, {}, '', noKey);
    expect(losses.problems.map(({ where }) => where)).toEqual(['b', 'c', 'd', 'e']);
  });
});

describe('Losses.addLists', () => {
  it('names each list that a document has, and no other', () => {
    const losses = new Losses();
    losses.addLists({ places: { a: {} }, sources: {} });
    expect(toLines(losses)).toEqual([
      'places: The events have what is in "places" by name; ids and what nothing refers to are left out.',
      'sources: The events have what is in "sources" by name; ids and what nothing refers to are left out.',
    ]);
  });
});
