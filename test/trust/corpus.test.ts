import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../src/core/document/check-document.js';
import { parseStory } from '../../src/core/document/parse-story.js';
import { toBatches } from './corpus/batches.js';
import { createInputs } from './corpus/inputs.js';
import { payloads } from './corpus/payloads.js';
import { KnownShapes } from './corpus/shapes.js';
import { storyFields } from './corpus/story-fields.js';
import { wholeStory } from './corpus/whole-story.js';
import { mutateBytes, mutateJson } from './fuzz/mutate.js';
import { createRandom } from './random.js';

describe('the corpus', () => {
  it('has more than 150 texts, each once', () => {
    expect(payloads.length).toBeGreaterThan(150);
    expect(new Set(payloads.map(({ text }) => text)).size).toBe(payloads.length);
  });

  it('is put into a story that has nothing wrong', () => {
    expect(checkDocument(wholeStory).problems).toEqual([]);
    expect(parseStory(wholeStory).problems).toEqual([]);
  });

  it('finds the fields of a document by itself', () => {
    const names = storyFields.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'title',
        'places.*',
        'places.*.name',
        'events[].media[].src',
        'events[].where[].lat',
        '{}',
      ]),
    );
    const { put } = storyFields.find(({ name }) => name === 'events[].media[].src')!;
    expect(put(wholeStory, 'x').events[0]!.media![0]).toEqual({ ...wholeStory.events[0]!.media![0], src: 'x' });
    expect(put({ events: [] }, 'x')).toEqual({ events: [{ media: [{ src: 'x' }] }] });
  });

  it('puts a key that JavaScript keeps to itself where it stands in a file', () => {
    const { put } = storyFields.find(({ name }) => name === 'places.*')!;
    expect(Object.keys(put({ events: [] }, '__proto__').places!)).toEqual(['__proto__']);
  });

  it('has a field of every format, and each in one batch', async () => {
    for (const { slots, ...input } of await createInputs()) {
      const batches = toBatches({ slots, ...input });
      expect(
        batches
          .flat()
          .map(({ name }) => name)
          .toSorted(),
      ).toEqual(slots.map(({ name }) => name).toSorted());
      expect(slots.length).toBeGreaterThan(7);
    }
  });

  it('takes for hostile what no harmless text has made', () => {
    const known = new KnownShapes();
    known.learn(new Map([['page', { shapes: ['p'], faults: [] }]]));
    const judge = (...shapes: string[]) => known.judge(new Map([['page', { shapes, faults: [] }]]));
    expect([judge('p'), judge('p', 'b')]).toEqual([[], ['page has b']]);
  });
});

describe('chance', () => {
  it('is the same from the same seed, and another from another', () => {
    const draw = (seed: number) => Array.from({ length: 20 }, () => createRandom(seed).below(1000) + createRandom(seed).below(7)); // prettier-ignore
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it('spoils a file, and leaves the one it was given', () => {
    const random = createRandom(1);
    const bytes = Buffer.from('{"a": [1, {"b": 2}]}');
    const value = JSON.parse(bytes.toString()) as unknown;
    const spoilt = Array.from({ length: 50 }, () => Buffer.from(mutateBytes(bytes, bytes, random)).toString());
    const changed = Array.from({ length: 50 }, () => JSON.stringify(mutateJson(value, random)));
    expect(new Set(spoilt).size).toBeGreaterThan(20);
    expect(new Set(changed).size).toBeGreaterThan(10);
    expect([bytes.toString(), value]).toEqual(['{"a": [1, {"b": 2}]}', { a: [1, { b: 2 }] }]);
  });
});
