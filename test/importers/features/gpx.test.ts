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
    expect(Object.keys(document.routes!)).toEqual(['plan', 'walked']);
    expect(document.events.map(({ title, when }) => [title, when])).toEqual([
      ['The inn', '2023-09-10T08:30:00Z'],
      ['Nowhere', undefined],
      ['Plan', undefined],
      ['Plan: end', undefined],
      ['Walked', '2023-09-10T00:00:00Z'],
      ['Walked: end', '2023-09-10T01:00:00Z'],
    ]);
    expect(document.events[0]).toMatchObject({ text: 'Tea\n\n- Symbol: Inn', where: { lat: 47.1, lon: 9.1 } });
    expect(parseStory(document).problems).toEqual([]);
  });

  it('says what it dropped', async () => {
    const { problems } = await importGpx(walk);
    expect(problems.map(({ code, where, value }) => [code, where, value])).toEqual([
      ['unusable-geometry', 'waypoint 2', ['9.1', 'x']],
      ['not-imported', 'track 1', 4],
      ['not-imported', 'track 1', '400'],
    ]);
    expect(problems[2]!.message).toContain('ele is left out');
  });

  it('takes the photos of a waypoint, and keeps its other links in the text', async () => {
    const { document, problems } = await importGpx(
      file(`<wpt lat="47" lon="9"><cmt>Tea</cmt><desc>Tea</desc>
        <link href="photos/1.jpg"><text>The inn</text></link>
        <link href="https://example.org/p"><text>Its page</text><type>text/html</type></link>
        <link href="https://example.org/film"><type>video/mp4</type></link></wpt>`),
    );
    expect(problems).toEqual([]);
    expect(document.events[0]).toEqual({
      title: 'Waypoint 1',
      text: 'Tea\n\n[Its page](<https://example.org/p>)',
      media: [
        { type: 'image', src: 'photos/1.jpg', caption: 'The inn' },
        { type: 'video', src: 'https://example.org/film' },
      ],
      where: { lat: 47, lon: 9 },
    });
  });

  it('keeps what stands before the end of a file that breaks off, and says so', async () => {
    const { document, problems } = await importGpx(walk.slice(0, walk.indexOf('</trkseg>')));
    expect(document.events.map(({ title }) => title)).toEqual(expect.arrayContaining(['The inn', 'Plan', 'Track 1']));
    expect(problems[0]).toMatchObject({ level: 'warning', code: 'unreadable-xml' });
  });

  it('leaves out the points of a track that are nowhere, and says how many', async () => {
    const { document, problems } = await importGpx(file(`<trk><trkseg>${point(0)}<trkpt lat="" lon="9"/>${point(10)}</trkseg></trk><trk/>`)); // prettier-ignore
    expect(document.events.map(({ title }) => title)).toEqual(['Track 1', 'Track 1: end', 'Track 2']);
    expect(problems.map(({ where, value }) => [where, value])).toEqual(expect.arrayContaining([['track 1', 1], ['track 2', 0]])); // prettier-ignore
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

  it('does not take a file without anything for a story', async () => {
    expect((await importGpx(file(''))).problems).toMatchObject([{ level: 'error', code: 'no-events' }]);
  });
});
