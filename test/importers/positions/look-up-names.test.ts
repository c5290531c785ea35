import { describe, expect, it } from 'vitest';
import { readGazetteer } from '../../../src/cli/read-gazetteer.js';
import type { StoryDocument } from '../../../src/core/document/schema.js';
import { lookUpNames } from '../../../src/importers/positions/look-up-names.js';

const storyOf = (...names: readonly string[]): StoryDocument => ({
  events: names.map((name) => ({ where: { name } })),
});
const lookUp = (document: StoryDocument) => lookUpNames(document, readGazetteer);
const placesOf = async (document: StoryDocument) => (await lookUp(document)).document.events.map(({ where }) => where);

describe('lookUpNames', () => {
  it('gives a name that is clear its position, as less certain, and says so once', async () => {
    const { document, problems, credit } = await lookUp(storyOf('Paris', 'Paris'));
    const paris = { name: 'Paris', lat: 48.85, lon: 2.35, certainty: 'less-certain' };
    expect(document.events).toEqual([{ where: paris }, { where: paris }]);
    expect(problems).toMatchObject([{ level: 'warning', code: 'looked-up', where: 'events[0].where', value: 'Paris' }]);
    expect(problems[0]!.message).toContain('Looked up: Paris, France');
    expect(credit).toContain('GeoNames');
  });

  it.each([
    ['Paris, Texas', undefined],
    ['Paris, TX', 33.66],
    ['Paris (France)', 48.85],
    ['Paris, FR', 48.85],
    ['Köln', 50.93],
    ['cologne', 50.93],
    ['Saint-Denis, Réunion', -20.88],
    ['موسكو', 55.75],
  ])('finds %s', async (name, lat) => {
    expect(await placesOf(storyOf(name))).toEqual([lat === undefined ? { name } : expect.objectContaining({ lat: expect.closeTo(lat, 1) as number })]); // prettier-ignore
  });

  it.each([
    ['Valencia', 'Venezuela', 10.16],
    ['Valencia', 'VE', 10.16],
    ['Paris', 'Venezuela', 48.85],
    ['Paris', 'Nowhere', 48.85],
  ])('finds %s in %s, which its name does not say', async (name, country, lat) => {
    const { document } = await lookUpNames(storyOf(name), readGazetteer, country);
    expect(document.events).toMatchObject([{ where: { name, lat: expect.closeTo(lat, 1) as number } }]);
  });

  it('knows countries in the language of the story', async () => {
    expect(await placesOf({ ...storyOf('Frankfurt am Main, Deutschland'), lang: 'de' })).toMatchObject([{ lat: expect.closeTo(50.1, 1) as number }]); // prettier-ignore
  });

  it('offers what is ambiguous, and chooses it only where another place of the story is near', async () => {
    const { document, problems, candidates } = await lookUp(storyOf('Springfield'));
    expect(document.events).toEqual([{ where: { name: 'Springfield' } }]);
    expect(problems).toMatchObject([{ code: 'ambiguous-place-name', where: 'events[0].where' }]);
    expect(candidates.get('Springfield')!.length).toBeGreaterThan(3);
    const [, springfield] = await placesOf({ events: [{ where: { lat: 42.36, lon: -71.06 } }, { where: { name: 'Springfield' } }] }); // prettier-ignore
    expect(springfield).toMatchObject({ lat: 42.1, lon: -72.59 });
  });

  it('says of a name that it does not know', async () => {
    const { document, problems } = await lookUp(storyOf('Atlantis upon Nowhere', '__proto__'));
    expect(document.events[0]).toEqual({ where: { name: 'Atlantis upon Nowhere' } });
    expect(problems.map(({ code }) => code)).toEqual(['unknown-place-name', 'unknown-place-name']);
  });

  it('leaves alone what has a position, an area or no name, and looks in the list of places too', async () => {
    const events = [{ where: { name: 'Paris', lat: 1, lon: 2 } }, { where: { name: 'Paris', area: { region: 'fr' } } }, { where: {} }, {}, { where: ['p', { name: 'Oslo' }] }]; // prettier-ignore
    const { document, problems } = await lookUp({ places: { p: { name: 'Lima' } }, events });
    expect(document.events.slice(0, 4)).toEqual(events.slice(0, 4));
    expect(document.places!.p).toMatchObject({ lat: expect.closeTo(-12, 0) as number });
    expect(problems.map(({ where }) => where)).toEqual(['places.p', 'events[4].where[1]']);
  });
});
