import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toFolderName } from '../../src/publish/index.js';

it.each([
  ['stories/kim-in-russia/story.json', 'kim-in-russia'],
  ['stories/kim-in-russia/story.ar.json', 'kim-in-russia-ar'],
  ['stories\\kim\\story.json', 'kim'],
  ['./Flood 2024.csv', 'flood-2024'],
  ['storyline.json', 'storyline'],
  ['story.json', 'story'],
  ['./story.json', 'story'],
  ['../story.json', 'story'],
  ['-', 'story'],
  ['평양.json', 'story'],
  ['Überflut/story.md', 'uberflut'],
])('%s is %s', (path, name) => {
  expect(toFolderName(path)).toBe(name);
});

it('is always one part of a path that nothing needs to escape', () => {
  fc.assert(fc.property(fc.string(), (path) => /^[a-z0-9-]+$/.test(toFolderName(path))));
});
