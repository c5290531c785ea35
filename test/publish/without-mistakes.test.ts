import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/core/document/read-document.js';
import { withoutMistakes } from '../../src/publish/index.js';
import { smallStory } from '../fixtures/small-story.js';

/** As a page reads the file. */
const readAgain = (document: unknown) => readDocument(JSON.parse(JSON.stringify(document)));

describe('a story without mistakes', () => {
  it('is the whole story where there are none', () => {
    expect(withoutMistakes(smallStory).document).toEqual(smallStory);
    expect(withoutMistakes(smallStory).story.events).toHaveLength(smallStory.events.length);
  });

  it('has neither keys that nobody knows nor gaps', () => {
    const { document, story } = withoutMistakes({
      titel: 'A',
      title: 'B',
      allowRemote: ['a.test', 7],
      events: [7, { title: 'C', sources: ['D', 8], media: [{ type: 'photo', src: 'a.jpg' }] }],
    });
    expect(document).toEqual({ title: 'B', allowRemote: ['a.test'], events: [{ title: 'C', sources: ['D'], media: [{ src: 'a.jpg' }] }] });
    expect(story.events.map(({ title }) => title)).toEqual(['C']);
  }); // prettier-ignore

  it('has of its map no gaps, and no picture of which a corner is lost', () => {
    const [corner, broken] = [{ lat: 1, lon: 2 }, { lat: 'north', lon: 2 }];
    const [lost, other] = [[corner, broken, { lat: 0, lon: 3 }, { lat: 0, lon: 2 }], [corner, { lat: 1, lon: 3 }, { lat: 0, lon: 3 }]];
    const picture = { image: 'a.png', corners: other };
    const { document } = withoutMistakes({
      basemap: [{ image: 'a.png', corners: lost }, picture],
      layers: [{ name: 'L', geojson: 'l.geojson', events: ['e', 7], style: { steps: [1, 'two', 3] } }],
      events: [{ title: 'E', basemap: [{ image: 'a.png', corners: lost }, picture] }],
    });
    expect(document).toEqual({
      basemap: [picture],
      layers: [{ name: 'L', geojson: 'l.geojson', events: ['e'], style: { steps: [1, 3] } }],
      events: [{ title: 'E', basemap: [picture] }],
    });
  }); // prettier-ignore

  it('has none for a page that reads its file, whatever it was, and is the story that the page makes of it', () => {
    const keys = [...Object.keys(smallStory), 'allowRemote', 'groups', 'key'];
    const eventKeys = [...smallStory.events.flatMap((event) => Object.keys(event)), 'media', 'camera', 'corrections'];
    const value = fc.jsonValue({ maxDepth: 3 });
    const object = (names: string[]) => fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 4 });
    const event = fc.oneof(
      fc.record({ base: fc.constantFrom(...smallStory.events), more: object(eventKeys) }).map(({ base, more }) => ({ ...base, ...more })),
      value,
    ); // prettier-ignore
    const story = fc
      .record({ more: object(keys), events: fc.array(event, { maxLength: 4 }) })
      .map(({ more, events }) => ({ ...smallStory, events, ...more }));
    const holds = (given: unknown) => {
      const made = withoutMistakes(given);
      const { document, findings } = readAgain(made.document);
      expect(findings).toEqual([]);
      expect(withoutMistakes(document).story).toEqual(made.story);
    };
    fc.assert(fc.property(fc.oneof(story, value), holds), { numRuns: 500 });
  });
});
