import { expect, it } from 'vitest';
import { StoryFolder } from '../../src/cli/story-folder.js';
import { fakeWorld } from './fake-world.js';

const files = { 's/Plan.png': 'P', 's/media/ferry.jpg': 'J', 's/media/.hidden.jpg': 'J', 's/away.png': 'P' };
const links = { 's/away.png': '/elsewhere/away.png', 's/media/.hidden.jpg': 's/media/.hidden.jpg' };

function make() {
  const { world } = fakeWorld({ ...files }, links);
  const looks: string[] = [];
  const names = (folder: string) => {
    looks.push(folder);
    return world.names(folder);
  };
  return { folder: new StoryFolder('s', { ...world, names }), looks };
}

it.each([
  ['Plan.png', 'there'],
  ['media/ferry.jpg', 'there'],
  ['plan.png', 'missing'],
  ['media/Ferry.jpg', 'missing'],
  ['none/ferry.jpg', 'missing'],
  ['away.png', 'elsewhere'],
  ['media/.hidden.jpg', 'elsewhere'],
])('says of %s that it is %s', async (path, presence) => {
  expect(await make().folder.find(path)).toBe(presence);
});

it.each([
  ['plan.png', 'Plan.png'],
  ['Plan.jpg', 'Plan.png'],
  ['media/fery.jpg', 'media/ferry.jpg'],
  ['Media/ferry.jpg', 'media/ferry.jpg'],
  ['castle.svg', undefined],
  ['Plan.png', undefined],
])('says what was probably meant by %s: %s', async (path, meant) => {
  expect(await make().folder.findMeant(path)).toBe(meant);
});

it('looks into each folder once', async () => {
  const { folder, looks } = make();
  for (const path of ['Plan.png', 'media/ferry.jpg', 'media/none.jpg', 'none.png']) await folder.find(path);
  expect(looks.sort()).toEqual(['s', 's/media']);
});
