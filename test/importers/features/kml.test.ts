import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStory } from '../../../src/core/document/parse-story.js';
import { importKml } from '../../../src/importers/features/kml.js';

const file = (inside: string) =>
  `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document><name>Lake</name><description>A day.</description>${inside}</Document></kml>`;
const place = '<Point><coordinates>9.18,47.66,400</coordinates></Point>';
const lake = file(`
  <Folder><name>Boats</name>
    <Placemark id="out"><name>Out</name><TimeStamp><when>2023-09-10</when></TimeStamp>
      <description><![CDATA[It <b>left</b> on <a href="https://example.org/">time</a>.<script>alert(1)</script>]]></description>
      <ExtendedData><Data name="crew"><value>3</value></Data></ExtendedData>${place}</Placemark>
    <Placemark><name>Storm</name><TimeSpan><begin>2023-09-10T18:30:00Z</begin></TimeSpan>
      <Polygon><outerBoundaryIs><LinearRing><coordinates>9,47 10,47 10,48 9,47</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>
  </Folder>
  <Placemark><name>Way</name><gx:Track><when>2023-09-10T08:00:00Z</when><when>2023-09-10T08:30:00Z</when><when>2023-09-10T09:00:00Z</when>
    <gx:coord>9.18 47.66 0</gx:coord><gx:coord>9.2 47.67 0</gx:coord><gx:coord>9.27 47.69 0</gx:coord></gx:Track></Placemark>
  <Placemark><name>Nowhere</name></Placemark>`);

const whenOf = async (time: string) =>
  (await importKml(file(`<Placemark>${time}${place}</Placemark>`))).document.events[0]!.when;

describe('importKml', () => {
  it('makes events of placemarks, groups of folders and routes of tracks', async () => {
    const { document } = await importKml(lake);
    expect(document).toMatchObject({ title: 'Lake', summary: 'A day.', groups: { boats: { name: 'Boats' } } });
    expect(document.events.map(({ title, when, group }) => [title, when, group])).toEqual([
      ['Out', '2023-09-10', 'boats'],
      ['Storm', '2023-09-10T18:30:00Z/..', 'boats'],
      ['Way', '2023-09-10T08:00:00Z', undefined],
      ['Way: end', '2023-09-10T09:00:00Z', undefined],
      ['Nowhere', undefined, undefined],
    ]);
    expect(document.events[0]).toMatchObject({ id: 'out', where: { lat: 47.66, lon: 9.18 } });
    expect(document.events[1]).toMatchObject({ where: { area: { geometry: { type: 'Polygon' } } } });
    expect(Object.keys(document.routes!)).toEqual(['way']);
    expect(parseStory(document).problems).toEqual([]);
  });

  it('writes descriptions as Markdown, without what could run', async () => {
    const { document } = await importKml(lake);
    expect(document.events[0]!.text).toBe('It **left** on [time](https://example.org/).\n\n- crew: 3');
  });

  it('lists what has no place in a story', async () => {
    const { problems } = await importKml(lake);
    expect(problems).toMatchObject([
      { code: 'lost-markup', where: 'Placemark 1, description', value: 'script' },
      { code: 'not-imported', where: 'Placemark 3', value: 3 },
    ]);
  });

  it.each([
    ['<TimeStamp><when>1850</when></TimeStamp>', '1850'],
    ['<TimeStamp><when>2023-09</when></TimeStamp>', '2023-09'],
    ['<TimeSpan><begin>1914</begin><end>1918</end></TimeSpan>', '1914/1918'],
    ['<TimeSpan><begin>1914</begin></TimeSpan>', '1914/..'],
    ['<TimeSpan><end>1918</end></TimeSpan>', '../1918'],
    ['<TimeSpan/>', undefined],
    ['<TimeSpan><begin>soon</begin><end>1918</end></TimeSpan>', '/1918'],
    ['<ExtendedData><Data name="Datum"><value>1918</value></Data></ExtendedData>', '1918'],
    [
      '<ExtendedData><SchemaData><SimpleData name="start">1914</SimpleData><SimpleData name="end">1918</SimpleData></SchemaData></ExtendedData>',
      '1914/1918',
    ],
  ])('reads %s as %s', async (time, when) => {
    expect(await whenOf(time)).toBe(when);
  });

  it('keeps the columns of My Maps as lines, once, and takes their pictures', async () => {
    const { document, problems } = await importKml(
      file(`<Placemark><name> Inn </name>
        <description><![CDATA[<img src="https://example.org/a.jpg?x=1&amp;y=2" alt="The quay" width="300" height="200"/><br><br>Beds: 3<br>Tea]]></description>
        <ExtendedData><Data name="Beds"><value>3</value></Data><Data name="Open"><value/></Data>
        <Data name="Owner"><value>A*B</value></Data>
        <Data name="gx_media_links"><value><![CDATA[https://example.org/a.jpg?x=1&y=2 https://example.org/b.png]]></value></Data></ExtendedData>${place}</Placemark>`),
    );
    expect(problems).toEqual([]);
    expect(document.events).toEqual([
      {
        title: 'Inn',
        text: 'Beds: 3\\\nTea\n\n- Owner: A\\*B',
        media: [
          { type: 'image', src: 'https://example.org/a.jpg?x=1&y=2', alt: 'The quay', width: 300, height: 200 },
          { type: 'image', src: 'https://example.org/b.png' },
        ],
        where: { lat: 47.66, lon: 9.18 },
      },
    ]);
  });

  it('says of links to other files and of pictures over the map that they are left out', async () => {
    const link = '<NetworkLink><name>More</name><Link><href>https://example.org/more.kml</href></Link></NetworkLink>';
    const { problems } = await importKml(file(`${link}<GroundOverlay><name>Plan</name></GroundOverlay><Placemark/>`));
    expect(problems).toMatchObject([
      { code: 'not-imported', where: 'NetworkLink More', value: 'https://example.org/more.kml' },
      { code: 'not-imported', where: 'GroundOverlay', value: 'Plan' },
    ]);
  });

  it('reads coordinates with spaces around commas, rings that are not closed, and tracks of one point', async () => {
    const shapes = [
      '<Point><coordinates> 9.18 , 47.66 </coordinates></Point>',
      '<Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 1,0 1,1</coordinates></LinearRing></outerBoundaryIs></Polygon>',
      '<gx:MultiTrack><gx:Track><gx:coord>9 47 0</gx:coord></gx:Track></gx:MultiTrack>',
    ];
    const { document, problems } = await importKml(
      file(shapes.map((shape) => `<Placemark>${shape}</Placemark>`).join('')),
    );
    expect(problems).toEqual([]);
    expect(document.events.map(({ where }) => where)).toMatchObject([
      { lat: 47.66, lon: 9.18 },
      { area: { geometry: { coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] } } }, // prettier-ignore
      { lat: 47, lon: 9 },
    ]);
  });

  it('comes to an end with folders that look like none', async () => {
    const { problems } = await importKml(file('<Folder id="/>">'.repeat(5000) + '</Folder>'.repeat(5000)));
    expect(problems).toMatchObject([{ code: 'xml-too-deep' }]);
  });

  it('refuses entities', async () => {
    const { problems } = await importKml('<!DOCTYPE k [<!ENTITY x SYSTEM "file:///etc/passwd">]><kml>&x;</kml>');
    expect(problems).toMatchObject([{ code: 'xml-entities' }]);
  });

  it('never rejects, wherever the file is cut, and loses no placemark', async () => {
    const cut = fc.integer({ min: 0, max: lake.length });
    await fc.assert(
      fc.asyncProperty(cut, async (at) => {
        const { document, problems } = await importKml(lake.slice(0, at));
        expect(document.events.length + problems.length).toBeGreaterThan(0);
      }),
    );
    const geometry = fc.constantFrom(place, '', '<Point/>', '<LineString><coordinates>1,2</coordinates></LineString>', '<Point><coordinates>x,y</coordinates></Point>', '<LineString><coordinates>1,2 3,4</coordinates></LineString>', '<MultiGeometry/>', '<gx:Track/>'); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(fc.array(geometry, { maxLength: 6 }), async (geometries) => {
        const { document } = await importKml(file(geometries.map((each) => `<Placemark>${each}</Placemark>`).join('')));
        expect(document.events.length).toBeGreaterThanOrEqual(geometries.length);
      }),
    );
  });

  it('does not take a file without anything for a story', async () => {
    expect((await importKml(file('<Style/>'))).problems).toMatchObject([{ level: 'error', code: 'no-events' }]);
  });
});
