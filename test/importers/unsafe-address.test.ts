import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importStory } from '../../src/importers/index.js';

const bad = 'javascript:alert(1)//a.png';
const json = (value: unknown) => JSON.stringify(value);
const feature = (more: object) => json({ type: 'FeatureCollection', features: [{ type: 'Feature', geometry: { type: 'Point', coordinates: [1, 2] }, ...more }] }); // prettier-ignore
const event = (more: object) => json({ '@context': 'https://schema.org', '@type': 'Event', name: 'A', startDate: '2024-05-08', ...more }); // prettier-ignore
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'; // prettier-ignore
const docx = zipSync({
  '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
  'word/document.xml': strToU8(`<w:document ${word}><w:body><w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>1903: A</w:t></w:r></w:p><w:p><w:hyperlink r:id="a"><w:r><w:t>words</w:t></w:r></w:hyperlink></w:p></w:body></w:document>`),
  'word/_rels/document.xml.rels': strToU8(`<Relationships><Relationship Id="a" Target="${bad}" TargetMode="External"/></Relationships>`),
}); // prettier-ignore

/** Files with an unsafe address wherever their format has one, by what that is. */
const files: readonly (readonly [what: string, name: string, bytes: string | Uint8Array])[] = [
  ['a table: media', 'a.csv', `title,when,media\nA,2024,${bad}`],
  ['a table: a source with a name', 'a.csv', `title,when,sources\nA,2024,words <${bad}>`],
  ['GeoJSON: a picture', 'a.geojson', feature({ properties: { title: 'A', image: bad } })],
  ['Linked Places: a picture', 'a.json', json({ ...(JSON.parse(feature({ '@id': 'x', properties: { title: 'A' }, depictions: [{ '@id': bad, title: 'words' }] })) as object), '@context': 'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld' })],
  ['Linked Places: a source', 'a.json', json({ ...(JSON.parse(feature({ '@id': 'x', properties: { title: 'A' }, citations: [{ label: 'words', '@id': bad }] })) as object), '@context': 'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld' })],
  ['KML: a picture of a column', 'a.kml', `<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>A</name><ExtendedData><Data name="gx_media_links"><value>${bad}</value></Data></ExtendedData></Placemark></kml>`],
  ['KML: a link', 'a.kml', `<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:atom="http://www.w3.org/2005/Atom"><Placemark><name>A</name><atom:link href="${bad}"/></Placemark></kml>`],
  ['KML: a picture in a balloon', 'a.kml', `<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>A</name><description><![CDATA[<img src="${bad}">]]></description></Placemark></kml>`],
  ['GPX: a picture', 'a.gpx', `<gpx xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="1" lon="2"><name>A</name><link href="${bad}"><text>words</text></link></wpt></gpx>`],
  ['GPX: a link', 'a.gpx', '<gpx xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="1" lon="2"><name>A</name><link href="javascript:alert(1)"/></wpt></gpx>'],
  ['a calendar: a page', 'a.ics', `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:A\r\nDTSTART:20240508\r\nURL:${bad}\r\nEND:VEVENT\r\nEND:VCALENDAR`],
  ['a calendar: a picture', 'a.ics', `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:A\r\nDTSTART:20240508\r\nATTACH:${bad}\r\nEND:VEVENT\r\nEND:VCALENDAR`],
  ['a feed: a page', 'a.rss', `<rss version="2.0"><channel><item><title>A</title><link>${bad}</link></item></channel></rss>`],
  ['a feed: a picture', 'a.rss', `<rss version="2.0"><channel><item><title>A</title><enclosure url="${bad}" type="image/png"/></item></channel></rss>`],
  ['JSON-LD: a page', 'a.jsonld', event({ url: bad })],
  ['JSON-LD: a source', 'a.jsonld', event({ citation: { '@type': 'WebPage', name: 'words', url: bad } })],
  ['JSON-LD: a picture', 'a.jsonld', event({ image: bad })],
  ['IIIF: a page', 'a.json', json({ '@context': 'http://iiif.io/api/presentation/3/context.json', id: 'https://a.org/m', type: 'Manifest', label: { en: ['A'] }, navDate: '1903-05-06T00:00:00Z', homepage: [{ id: bad, label: { en: ['words'] } }] })],
  ['IIIF: a picture', 'a.json', json({ '@context': 'http://iiif.io/api/presentation/3/context.json', id: 'https://a.org/m', type: 'Manifest', label: { en: ['A'] }, navDate: '1903-05-06T00:00:00Z', thumbnail: [{ id: bad }] })],
  ['a page: a link', 'a.html', `<html><body><h1>T</h1><h2>1903: A</h2><p><a href="${bad}">words</a></p></body></html>`],
  ['a page: a picture', 'a.html', `<html><body><h1>T</h1><h2>1903: A</h2><p>words <img src="${bad}"></p></body></html>`],
  ['Word: a link', 'a.docx', docx],
  ['TimelineJS: media', 'a.json', json({ events: [{ start_date: { year: 1903 }, text: { headline: 'A' }, media: { url: bad, caption: 'words' } }] })],
  ['TimelineJS: a link of media', 'a.json', json({ events: [{ start_date: { year: 1903 }, text: { headline: 'A' }, media: { url: 'a.png', link: bad } }] })],
]; // prettier-ignore

describe('unsafe addresses', () => {
  it.each(files)('are told, and are in no story: %s', async (_, name, bytes) => {
    const { document, problems } = await importStory({ name, bytes });
    expect(document.events.some(({ title }) => title === 'A')).toBe(true);
    expect(JSON.stringify(document)).not.toContain('javascript:');
    expect(problems.filter(({ value }) => JSON.stringify(value)?.includes('javascript:')).length).toBe(1);
    if (JSON.stringify(Buffer.from(bytes).toString()).includes('words'))
      expect(JSON.stringify([document, problems])).toContain('words');
  });
});
