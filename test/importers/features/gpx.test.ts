import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStory } from '../../../src/core/document/parse-story.js';
import { importGpx } from '../../../src/importers/features/gpx.js';

const point = (index: number) =>
  `<trkpt lat="${47 + Math.sin(index / 100) / 10}" lon="${9 + index / 1000}"><ele>400</ele><time>2023-09-10T0${Math.floor(index / 1000)}:00:00Z</time></trkpt>`;
const file = (inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">${inside}</gpx>`;
const walk = file(
  `<metadata><name>A walk</name><desc>Round the lake</desc></metadata>
  <wpt lat="47.1" lon="9.1"><name>The inn</name><desc>Tea</desc><time>2023-09-10T08:30:00Z</time><sym>Inn</sym></wpt>
  <wpt lat="x" lon="9.1"><name>Nowhere</name></wpt>
  <rte><name>Plan</name><rtept lat="47" lon="9"/><rtept lat="47.1" lon="9.1"/></rte>
  <trk><name>Walked</name><trkseg>${[0, 500, 1000, 1999].map(point).join('')}</trkseg></trk>`,
);

describe('importGpx', () => {
  it('makes routes of tracks and routes, with an event at either end, and events of waypoints', async () => {
    const { document } = await importGpx(walk);
    expect(document).toMatchObject({ title: 'A walk', summary: 'Round the lake' });
    expect(Object.keys(document.routes!)).toEqual(['walked', 'plan']);
    expect(document.events.map(({ title, when }) => [title, when])).toEqual([
      ['Walked', '2023-09-10T00:00:00Z'],
      ['Walked: end', '2023-09-10T01:00:00Z'],
      ['Plan', undefined],
      ['Plan: end', undefined],
      ['The inn', '2023-09-10T08:30:00Z'],
    ]);
    expect(document.events[4]).toMatchObject({ text: 'Tea', where: { lat: 47.1, lon: 9.1 } });
    expect(parseStory(document).problems).toEqual([]);
  });

  it('says what it dropped', async () => {
    const { problems } = await importGpx(walk);
    expect(problems.map(({ code, where, value }) => [code, where, value])).toEqual([
      ['not-imported', 'track 1', 4],
      ['not-imported', 'waypoint 3', ['sym']],
      ['not-imported', '', 1],
    ]);
  });

  it('simplifies a long track for drawing and keeps the times of its ends', async () => {
    const { document, problems } = await importGpx(
      file(
        `<trk><name>T</name><trkseg>${Array.from({ length: 5000 }, (_, index) => point(index)).join('')}</trkseg></trk>`,
      ),
    );
    const { coordinates } = document.routes!.t!.geometry;
    expect(coordinates.length).toBeLessThan(2000);
    expect(document.events.map(({ when }) => when)).toEqual(['2023-09-10T00:00:00Z', '2023-09-10T04:00:00Z']);
    expect(problems.map(({ code }) => code)).toContain('simplified-route');
  });

  it('joins the segments of a track in one route', async () => {
    const segment = `<trkseg>${point(0)}${point(10)}</trkseg>`;
    const { document } = await importGpx(file(`<trk>${segment}${segment}</trk>`));
    expect(document.routes).toMatchObject({ 'track-1': { geometry: { type: 'MultiLineString' } } });
  });

  it('refuses entities', async () => {
    const { document, problems } = await importGpx('<!DOCTYPE g [<!ENTITY x "y">]><gpx>&x;</gpx>');
    expect(document.events).toEqual([]);
    expect(problems).toMatchObject([{ code: 'xml-entities' }]);
  });

  it('never rejects, wherever the file is cut', async () => {
    const cut = fc.integer({ min: 0, max: walk.length });
    await fc.assert(
      fc.asyncProperty(cut, fc.string(), async (at, noise) => {
        for (const text of [walk.slice(0, at), walk.slice(0, at) + noise + walk.slice(at)]) {
          const { document, problems } = await importGpx(text);
          expect(document.events.length + problems.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
