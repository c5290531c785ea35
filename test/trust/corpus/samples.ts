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
