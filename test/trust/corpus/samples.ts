/** Files in formats that we read and do not write, with as much in them as we look at. */

export const sampleTimelineV2 = {
  timeline: {
    ...{ headline: 'Old ferry', type: 'default', text: '<p>Still <i>running</i></p>', startDate: '1970' },
    asset: { media: 'https://example.org/ferry.jpg', credit: 'The paper', caption: 'At the pier' },
    date: [
      {
        ...{ startDate: '2011,3,23', endDate: '2011,3', headline: 'One', text: '<p>It <b>left</b>.</p>', tag: 'north' },
        asset: { media: 'https://example.org/a.jpg', thumbnail: 't.jpg', credit: 'The paper', caption: 'A ferry' },
      },
    ],
    era: [{ startDate: '1970', endDate: '1980', headline: 'Era', text: 'Of steam' }],
  },
};

export const sampleStoryMap = {
  storymap: {
    ...{ language: 'en', map_type: 'osm:standard' },
    slides: [
      { type: 'overview', text: { headline: 'The lake', text: '<p>From <em>above</em></p>' }, media: null },
      {
        location: { lat: 47.5, lon: 9, name: 'Pier', zoom: 9, line: true, icon: 'pin.png' },
        text: { headline: 'Out', text: '<p>It <a href="https://example.org/">left</a>.</p>' },
        media: { url: 'https://example.org/a.jpg', caption: 'A ferry', credit: 'The paper' },
        ...{ date: '10 May 2020', uniqueid: 'out' },
        background: { url: 'https://example.org/b.jpg', color: '#fff', opacity: 50 },
      },
    ],
  },
};

export const sampleSheet: readonly (readonly string[])[] = [
  [
    ...['Year', 'Month', 'Day', 'Time', 'End Year', 'End Month', 'End Day', 'End Time', 'Display Date', 'Headline'],
    ...['Text', 'Media', 'Media Credit', 'Media Caption', 'Media Thumbnail', 'Type', 'Group', 'Background', 'Odd'],
  ],
  [
    ...['2023', '9', '10', '6:30 pm', '2023', '9', '11', '7:30 pm', 'in autumn', 'Start'],
    ...['<p>It <b>left</b>.</p>', 'https://example.org/a.jpg', 'The paper', 'A ferry', 't.jpg', '', 'north', '#fff', 'x'],
  ],
]; // prettier-ignore

export const sampleKml = `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document id="doc">
<name>Lake</name><description>A day.</description>
<Folder><name>Boats</name><Placemark id="out"><name>Out</name><address>Pier 1</address><Snippet>Short</Snippet>
<description>It left on time.</description><TimeStamp><when>2023-09-10</when></TimeStamp>
<ExtendedData><Data name="crew"><displayName>Crew</displayName><value>3</value></Data></ExtendedData>
<Point><coordinates>9.18,47.66,400</coordinates></Point></Placemark>
<Placemark><name>Storm</name><TimeSpan><begin>2023-09-10</begin><end>2023-09-11</end></TimeSpan>
<Polygon><outerBoundaryIs><LinearRing><coordinates>9,47 10,47 10,48 9,47</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>
<Placemark><name>Way</name><LineString><coordinates>9,47 10,48</coordinates></LineString></Placemark></Folder>
</Document></kml>`;

export const sampleGpx = `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="a hand" xmlns="http://www.topografix.com/GPX/1/1">
<metadata><name>A walk</name><desc>Round the lake</desc><author><name>A. Walker</name></author>
<link href="https://example.org/"><text>More</text></link></metadata>
<wpt lat="47.1" lon="9.1"><time>2023-09-10T08:30:00Z</time><name>The inn</name><cmt>Cheap</cmt><desc>Tea</desc><sym>Inn</sym><type>inn</type></wpt>
<rte><name>Plan</name><desc>Long</desc><rtept lat="47" lon="9"/><rtept lat="47.1" lon="9.1"/></rte>
<trk><name>Walked</name><desc>Slowly</desc><trkseg><trkpt lat="47" lon="9"><time>2023-09-10T09:00:00Z</time></trkpt>
<trkpt lat="47.2" lon="9.2"><time>2023-09-10T10:00:00Z</time></trkpt></trkseg></trk></gpx>`;

export const sampleTable: readonly (readonly string[])[] = [
  ['Title', 'Date', 'Place', 'Text', 'Source', 'Picture', 'Odd'],
  ['Out', '2023-09-10', 'Pier (47.66, 9.18)', 'It left.', 'The paper', 'https://example.org/a.jpg', 'x'],
  ['Back', '2023-09-11', 'Harbour', 'It came back.', 'https://example.org/1', '', 'y'],
];

export const sampleRecords = ['Out', 'Back'].map((title, index) => ({
  ...{ title, date: `2023-09-1${index}`, text: 'It moved.', source: 'The paper', url: 'https://example.org/1' },
  ...{ place: { name: 'Pier', lat: 47.66, lon: 9.18 }, image: 'https://example.org/a.jpg', tags: ['north', 'lake'], odd: 'x' },
})); // prettier-ignore

export const sampleTopology = {
  type: 'Topology',
  arcs: [
    [
      [9, 47],
      [10, 48],
    ],
  ],
  objects: {
    boats: {
      type: 'GeometryCollection',
      geometries: [
        {
          ...{ type: 'Point', coordinates: [9.18, 47.66], id: 'out' },
          properties: { title: 'Out', date: '2023-09-10', place: 'Pier', description: 'It left.', crew: '3' },
        },
        { type: 'LineString', arcs: [0], properties: { title: 'Way', date: '2023-09-11' } },
      ],
    },
  },
};

export const sampleManifest = {
  '@context': 'http://iiif.io/api/presentation/3/context.json',
  ...{ id: 'https://example.org/manifest', type: 'Manifest', navDate: '1850-01-01T00:00:00Z' },
  label: { en: ['The lake'] },
  summary: { en: ['Seen from above'] },
  metadata: [{ label: { en: ['Maker'] }, value: { en: ['A. Painter'] } }],
  requiredStatement: { label: { en: ['Credit'] }, value: { en: ['The archive'] } },
  items: [
    {
      ...{ id: 'https://example.org/canvas', type: 'Canvas', height: 100, width: 100, navDate: '1851-05-06T00:00:00Z' },
      label: { en: ['Sheet one'] },
      items: [
        {
          type: 'AnnotationPage',
          items: [
            {
              ...{ type: 'Annotation', motivation: 'painting', target: 'https://example.org/canvas' },
              body: { id: 'https://example.org/a.jpg', type: 'Image', format: 'image/jpeg' },
            },
          ],
        },
      ],
    },
  ],
};

export const sampleRss = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:georss="http://www.georss.org/georss" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The lake</title><link>https://example.org/</link><description>News</description><language>en</language>
<item><title>Out</title><link>https://example.org/1</link><pubDate>Wed, 08 May 2024 21:10:00 +0200</pubDate><guid>1</guid>
<description>&lt;p&gt;It &lt;b&gt;left&lt;/b&gt;.&lt;/p&gt;</description><category>north</category><dc:creator>A. Writer</dc:creator>
<enclosure url="https://example.org/a.jpg" type="image/jpeg" length="1"/><georss:point>47.66 9.18</georss:point></item></channel></rss>`;

export const sampleAtom = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The lake</title><subtitle>News</subtitle>
<entry><title>Out</title><id>urn:1</id><link href="https://example.org/1" rel="alternate"/><published>2024-05-08T21:10:00Z</published>
<category term="north"/><author><name>A. Writer</name></author><summary>It left.</summary><content type="html">&lt;p&gt;It left.&lt;/p&gt;</content></entry></feed>`;

export const sampleArticle = `<html lang="en"><head><title>The lake</title></head><body><article><h1>The lake</h1><p>A day.</p>
<h2>8 May 2024: Out</h2><p>It <em>left</em> <a href="https://example.org/1" title="More">on time</a>.</p>
<figure><img src="https://example.org/a.jpg" alt="A ferry"><figcaption>At the pier</figcaption></figure>
<h2>9 May 2024: Back</h2><p>It came back.</p></article></body></html>`;

export const sampleHtmlTable = `<html><body><table><caption>Boats</caption>
<tr><th>Title</th><th>Date</th><th>Place</th><th>Text</th><th>Odd</th></tr>
<tr><td>Out</td><td>2023-09-10</td><td>Pier</td><td><a href="https://example.org/1">It left</a></td><td>x</td></tr>
<tr><td>Back</td><td>2023-09-11</td><td>Harbour</td><td>It came back</td><td>y</td></tr></table></body></html>`;

const word = (style: string, text: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

export const sampleDocument = `<?xml version="1.0" encoding="UTF-8"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${word('Heading1', 'The lake')}${word('Normal', 'A day.')}
${word('Heading2', '8 May 2024: Out')}${word('Normal', 'It left on time.')}${word('Heading2', '9 May 2024: Back')}${word('Normal', 'It came back.')}</w:body></w:document>`;
