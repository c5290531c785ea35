import { expect, it } from 'vitest';
import { findMissingMedia } from '../../src/cli/look-for-media.js';
import { plainPng } from '../fixtures/tiny-pictures.js';
import { fakeWorld } from './fake-world.js';

const bounds = { south: 1, west: 1, north: 2, east: 2 };
const drawing = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"/>');

async function sizesOf(said: object, bytes: Uint8Array, name = 'plan.png') {
  const picture = { image: name, alt: '', ...said };
  const { world } = fakeWorld({ [`s/${name}`]: bytes });
  const document = { basemap: [picture], events: [{ title: 'E', basemap: [{ ...picture, bounds }] }] };
  const problems = await findMissingMedia(document, 's/story.json', world);
  return problems.map(({ code, where, message }) => ({ found: `${code} ${where}`, message }));
}

it.each([
  ['another width', { width: 8, height: 3 }, 'width', '8 × 3 pixels, and its file has 4 × 3'],
  ['another height', { width: 4, height: 6 }, 'height', '4 × 6 pixels, and its file has 4 × 3'],
  ['the size of another file', { width: 8, height: 6 }, 'width', '8 × 6 pixels, and its file has 4 × 3'],
])('a picture of which the story says %s is told with both sizes', async (_, said, side, sizes) => {
  const found = await sizesOf(said, plainPng(4, 3, [0, 0, 0]));
  expect(found.map((one) => one.found)).toEqual([`other-size basemap[0].${side}`, `other-size events[0].basemap[0].${side}`]); // prettier-ignore
  for (const { message } of found) expect(message).toContain(sizes);
});

it.each<[string, object, Uint8Array, string?]>([
  ['is as the story says', { width: 4, height: 3 }, plainPng(4, 3, [0, 0, 0])],
  ['has no size in the story', { bounds }, plainPng(4, 3, [0, 0, 0])],
  ['is drawn, in the proportion that the story says', { width: 800, height: 601 }, drawing, 'plan.svg'],
  ['cannot be measured', { width: 4, height: 3 }, new TextEncoder().encode('no picture')],
])('nothing is told of a picture that %s', async (_, said, bytes, name) => {
  expect(await sizesOf(said, bytes, name)).toEqual([]);
});

it('a file is read once, however often it is named, and one that cannot be read hides nothing else', async () => {
  const picture = { image: 'plan.png', alt: '', width: 8, height: 6 };
  const { world } = fakeWorld({ 's/plan.png': plainPng(4, 3, [0, 0, 0]) });
  const document = { basemap: [picture], events: [{ title: 'E', basemap: [picture, { ...picture, image: 'gone.png' }] }] }; // prettier-ignore
  let reads = 0;
  const readPart: typeof world.readPart = () => (reads++, Promise.reject(new Error('it is a folder')));
  const found = await findMissingMedia(document, 's/story.json', { ...world, readPart });
  expect([reads, found.map(({ code }) => code)]).toEqual([1, ['missing-media']]);
});

it('a drawing in another proportion is told', async () => {
  const [first] = await sizesOf({ width: 800, height: 300 }, drawing, 'plan.svg');
  expect(first).toMatchObject({ found: 'other-size basemap[0].width' });
});
