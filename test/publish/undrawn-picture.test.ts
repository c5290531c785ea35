import { expect, it } from 'vitest';
import { parseStory } from '../../src/core/document/parse-story.js';
import { undrawnPicture } from '../../src/publish/undrawn-picture.js';
import { plainPng } from '../fixtures/tiny-pictures.js';

const bounds = { south: 1, west: 1, north: 2, east: 2 };
const own = { kind: 'picture' as const, path: 'plan.png', src: 'plan.png', where: 'basemap[0].image' };
const png = plainPng(4, 4, [0, 0, 0]);
const largePng = (bytes: number) => new Uint8Array([...png, ...new Uint8Array(bytes - png.length)]);

/** A story whose picture is in the drawings of all its events, so many. */
const storyOf = (events: number) =>
  parseStory({
    title: 'T',
    basemap: [{ image: 'plan.png', bounds }],
    events: Array.from({ length: events }, (_, index) => ({ title: `E ${index}` })),
  }).story;

it('has nothing to say of a picture that drawings take', () => {
  expect(undrawnPicture(own, png, storyOf(3))).toBeUndefined();
});

it('says how large a picture may be in so many drawings, and how large it is', () => {
  const problem = undrawnPicture(own, largePng(2_000_000), storyOf(3))!;
  expect(problem).toMatchObject({ level: 'warning', code: 'undrawn-picture', where: own.where, value: 'plan.png' });
  expect(problem.message).toMatch(/in which it may have \d+ kB, and has 2000\.$/);
  const mostIn = (events: number) => Number(/have (\d+) kB/.exec(undrawnPicture(own, largePng(2_000_000), storyOf(events))!.message)![1]); // prettier-ignore
  expect(mostIn(50)).toBeLessThan(mostIn(3));
});

it('says which pictures drawings take of one that is another', () => {
  const problem = undrawnPicture(own, new TextEncoder().encode('<svg/>'), storyOf(1));
  expect(problem!.message).toContain('which take PNG, JPEG, GIF and WebP');
});
