import { expect, it } from 'vitest';
import { isStreetPack } from '../../src/streets/is-street-pack.js';

it.each([
  ['streets', '{"type":"Topology","dateline":"streets/1"}', true],
  ['a story', '{"dateline":1,"events":[]}', false],
  ['other TopoJSON', '{"type":"Topology"}', false],
  ['a list', '["streets/1"]', false],
  ['nothing', 'null', false],
  ['no JSON', 'Title,Date', false],
])('tells %s', (_, text, expected) => {
  expect(isStreetPack(text)).toBe(expected);
});
