import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { feature } from 'topojson-client';
import type { MultiLineString, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { run } from '../../src/cli/run.js';
import { parseStoryText } from '../../src/core/document/parse-story.js';
import { distanceBetween } from '../../src/core/places/great-circle.js';
import type { StreetPack } from '../../src/map/streets/street-pack.js';
import { townOptions, townStory } from '../../scripts/town-streets.mjs';
import { townText } from '../../geo/town.mjs';
import { fakeWorld } from '../cli/fake-world.js';

const folder = 'stories/harbour-fire';
const committed = Object.fromEntries(
  readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => [`${folder}/${name}`, readFileSync(`${folder}/${name}`, 'utf8')]), // prettier-ignore
);
const text = committed[`${folder}/story.json`]!;
const { story, problems } = parseStoryText(text);
const pack = JSON.parse(committed[`${folder}/${story.streets![0]!.src}`]!) as StreetPack;

/** The streets of the pack as lines of positions, but for those that run below. */
const streets = (['street', 'main'] as const).flatMap((layer) =>
  feature(pack, pack.objects[layer]!).features.flatMap(({ geometry }) =>
    geometry.type === 'LineString' ? [geometry.coordinates] : (geometry as MultiLineString).coordinates,
  ),
);

const toPoint = ([lon, lat]: Position) => ({ lon: lon!, lat: lat! });

/** How far a point is from the nearest of the streets, in metres. */
function fromStreets(point: Position): number {
  let nearest = Infinity;
  for (const line of streets)
    for (let i = 1; i < line.length; i++) {
      const [[ax, ay], [bx, by]] = [line[i - 1] as [number, number], line[i] as [number, number]];
      const [dx, dy] = [(bx - ax) * narrow, by - ay];
      const along = ((point[0]! - ax) * narrow * dx + (point[1]! - ay) * dy) / (dx * dx + dy * dy || 1);
      const share = Math.min(1, Math.max(0, along));
      nearest = Math.min(nearest, distanceBetween(toPoint(point), toPoint([ax + (bx - ax) * share, ay + (by - ay) * share]))); // prettier-ignore
    }
  return nearest;
}

/** A degree of longitude there, in degrees of latitude. */
const narrow = Math.cos((48.9 * Math.PI) / 180);

it('is what the town’s script makes: npm run town', async () => {
  const { world, files } = fakeWorld({ ...committed, '-': townText() as string });
  expect(await run(['basemap', townStory as string, ...(townOptions as string[])], commands, world)).toBe(0);
  delete files['-'];
  expect(files).toEqual(committed);
});

it('is at most 30 kB', () => {
  expect(gzipSync(JSON.stringify(pack), { level: 9 }).length).toBeLessThanOrEqual(30_000);
});

describe('the story that is told there', () => {
  it('has nothing wrong', async () => {
    expect(problems).toEqual([]);
    const { world, written } = fakeWorld({ ...committed });
    expect(await run(['check', '--strict', townStory as string], commands, world), written.out).toBe(0);
  });

  it('says on its page that town and fire are made up', () => {
    expect(story.summary).toContain('made up');
  });

  it('stays in a town: five places or more, all within two kilometres', () => {
    const points = story.events.flatMap(({ places }) =>
      places.flatMap((place) => (place.kind === 'point' ? place.at : [])),
    );
    const far = points.flatMap((one) => points.map((other) => distanceBetween(one, other)));
    expect(new Set(points.map(({ lat, lon }) => `${lat} ${lon}`)).size).toBeGreaterThanOrEqual(5);
    expect(Math.max(...far)).toBeLessThan(2000);
  });

  it('drives along its streets', () => {
    const { routes } = JSON.parse(text) as { routes: Record<string, { geometry: { coordinates: Position[] } }> };
    for (const { geometry: { coordinates: line } } of Object.values(routes)) {
      for (let i = 1; i < line.length; i++)
        for (const share of [0, 0.25, 0.5, 0.75, 1]) {
          const point = [0, 1].map((axis) => line[i - 1]![axis]! * (1 - share) + line[i]![axis]! * share);
          expect(fromStreets(point), point.join()).toBeLessThan(4);
        }
    } // prettier-ignore
  });
});
