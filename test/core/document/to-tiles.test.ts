import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { StoryDocument } from '../../../src/core/document/schema.js';
import { toBasemap } from '../../../src/core/document/to-basemap.js';
import type { Finding } from '../../../src/core/problems/finding.js';

const url = 'https://tiles.example/{z}/{x}/{y}.png';

function read(...basemap: unknown[]) {
  const findings: Finding[] = [];
  const { tiles } = toBasemap({ basemap: basemap as StoryDocument['basemap'] }, findings);
  return { tiles, found: findings.map(({ code, where }) => `${code} ${where}`) };
}

it('reads tile servers in their order', () => {
  expect(read({ tiles: ` ${url}\n`, attribution: 'Us' }, { tiles: '/maps/{z}/{x}/{y}', minZoom: 3, maxZoom: 20 })).toEqual({
    tiles: [
      { url, attribution: 'Us', minZoom: 0, maxZoom: 19 },
      { url: '/maps/{z}/{x}/{y}', attribution: undefined, minZoom: 3, maxZoom: 20 },
    ],
    found: [],
  });
}); // prettier-ignore

it.each([
  ['javascript:alert(1)//{z}/{x}/{y}', ['unsafe-url basemap[0].tiles']],
  ['java\nscript:{z}{x}{y}', ['unsafe-url basemap[0].tiles']],
  ['data:image/svg+xml,{z}{x}{y}', ['unsafe-url basemap[0].tiles']],
  ['blob:https://tiles.example/{z}{x}{y}', ['unsafe-url basemap[0].tiles']],
  ['file:///{z}/{x}/{y}', ['unsafe-url basemap[0].tiles']],
  ['https://a;sandbox/{z}/{x}/{y}', ['unsafe-url basemap[0].tiles']],
  ['https://{z}.tiles.example/{x}/{y}', ['unsafe-url basemap[0].tiles']],
  ['https://{s}.com/{z}/{x}/{y}', ['unsafe-url basemap[0].tiles']],
  ['https://{s}.co.uk/{z}/{x}/{y}', ['unsafe-url basemap[0].tiles']],
  ['', []],
  [' ', []],
  [7, []],
  [null, []],
  [{}, []],
])('has no server at %j', (tiles, found) => {
  expect(read({ tiles })).toEqual({ tiles: undefined, found });
});

it.each([
  [-1, 99, 0, 22],
  [NaN, NaN, 0, 19],
  [Infinity, -Infinity, 0, 19],
  ['3', '4', 0, 19],
  [12, 5, 5, 5],
  [2.2, 13.9, 3, 13],
  [0, 0, 0, 0],
])('takes the nearest levels that there are for %j to %j', (minZoom, maxZoom, least, most) => {
  expect(read({ tiles: url, minZoom, maxZoom }).tiles).toMatchObject([{ minZoom: least, maxZoom: most }]);
});

it('gives whole levels that there are, the farther first, whatever the numbers', () => {
  const number = fc.oneof(fc.double(), fc.integer({ min: -3, max: 30 }), fc.anything());
  const areLevels = (minZoom: unknown, maxZoom: unknown) => {
    const [server] = read({ tiles: url, minZoom, maxZoom }).tiles!;
    const levels = [0, server!.minZoom, server!.maxZoom, 22];
    return levels.every(Number.isInteger) && levels.every((level, index) => index === 0 || level >= levels[index - 1]!);
  };
  fc.assert(fc.property(number, number, areLevels));
});

it('has no tiles where the map is a picture, and says so', () => {
  expect(read({ image: 'plan.png', width: 10, height: 10 }, { tiles: url })).toEqual({
    tiles: undefined,
    found: ['not-on-picture basemap[1]'],
  });
});
