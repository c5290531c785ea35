import { describe, expect, it } from 'vitest';
import { importStory } from '../../../src/importers/index.js';

async function read(bytes: string) {
  const { document, problems, format } = await importStory({ bytes });
  return { ...document, format, problems, found: problems.map(({ code }) => code) };
}

const rss = (items: string) => `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"
  xmlns:georss="http://www.georss.org/georss" xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#"
  xmlns:gml="http://www.opengis.net/gml" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The lake</title><link>https://example.org/</link><description>News</description><language>en</language>
${items}</channel></rss>`;

describe('importFeed', () => {
  it('reads RSS, the oldest item first', async () => {
    const story = await read(
      rss(`<item><title>Second &amp;amp; last</title><pubDate>Thu, 09 May 2024 10:00:00 GMT</pubDate>
  <description>&lt;p&gt;It &lt;b&gt;came&lt;/b&gt;.&lt;/p&gt;</description><guid isPermaLink="false">2</guid></item>
<item><title>First</title><link>https://example.org/1</link><pubDate>Wed, 8 May 2024 21:10:00 +0200</pubDate>
  <content:encoded><![CDATA[<p>It left.</p><figure><img src="https://example.org/b.jpg" alt="B"><figcaption>A boat</figcaption></figure>]]></content:encoded>
  <description>It left.</description><category>North</category><dc:creator>A. Writer</dc:creator>
  <enclosure url="https://example.org/a.jpg" type="image/jpeg" length="1"/><georss:point>47.66 9.18</georss:point></item>`),
    );
    expect(story).toMatchObject({ format: 'feed', title: 'The lake', summary: 'News', lang: 'en' });
    expect(story.events).toEqual([
      {
        title: 'First',
        text: 'It left.',
        when: '2024-05-08T21:10+02:00',
        where: { lat: 47.66, lon: 9.18 },
        group: 'north',
        sources: ['the-lake'],
        media: [
          { type: 'image', src: 'https://example.org/a.jpg' },
          { type: 'image', src: 'https://example.org/b.jpg', alt: 'B', caption: 'A boat' },
        ],
      },
      { title: 'Second & last', text: 'It **came**.', when: '2024-05-09T10:00Z' },
    ]);
    expect(story.groups).toEqual({ north: { name: 'North' } });
    expect(story.found).toEqual(['not-imported', 'date-of-publication']);
    expect(story.problems[0]!.message).toContain('dc:creator');
  });

  it('takes a thumbnail beside a film for its poster, and beside nothing for a picture', async () => {
    const item = (inner: string) => `<item><title>A</title>${inner}<media:thumbnail url="https://example.org/a.jpg"/></item>`; // prettier-ignore
    const { events } = await read(
      rss(
        item('<media:content url="https://example.org/a.mp4" medium="video"/>') +
          item('<enclosure url="https://example.org/a.mp3" type="audio/mpeg"/>') +
          item(''),
      ),
    );
    expect(events.map(({ media }) => media)).toEqual([
      [{ type: 'video', src: 'https://example.org/a.mp4', poster: 'https://example.org/a.jpg' }],
      [{ type: 'audio', src: 'https://example.org/a.mp3' }],
      [{ type: 'image', src: 'https://example.org/a.jpg' }],
    ]);
  });

  it('reads Atom', async () => {
    const { events, title } = await read(`<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>
<entry><title>1 &lt; 2</title><id>a</id><link href="https://example.org/a"/><published>2024-05-08T21:10:30+02:00</published>
<updated>2024-05-09T00:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It <em>left</em>.</p></div></content></entry></feed>`);
    expect([title, events]).toEqual([
      'T',
      [{ title: '1 < 2', text: 'It *left*.', when: '2024-05-08T21:10+02:00', sources: ['t'] }],
    ]);
  });

  it('reads RSS 1.0', async () => {
    const { events } =
      await read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title></channel>
<item rdf:about="a"><title>One</title><link>https://example.org/a</link><dc:date>2024-05-08</dc:date></item></rdf:RDF>`);
    expect(events).toEqual([{ title: 'One', when: '2024-05-08', sources: ['t'] }]);
  });

  it.each([
    ['<georss:where><gml:Point><gml:pos>47 9</gml:pos></gml:Point></georss:where>', { lat: 47, lon: 9 }],
    ['<geo:lat>47</geo:lat><geo:long>9</geo:long>', { lat: 47, lon: 9 }],
    ['<geo:Point><geo:lat>47</geo:lat><geo:long>9</geo:long></geo:Point>', { lat: 47, lon: 9 }],
    ['<georss:circle>47 9 500</georss:circle>', { area: { lat: 47, lon: 9, radius: 500 } }],
    [
      '<georss:box>47 9 48 10</georss:box>',
      { area: { geometry: { type: 'Polygon', coordinates: [[[9, 47], [10, 47], [10, 48], [9, 48], [9, 47]]] } } },
    ],
    ['<georss:point>147 9</georss:point>', undefined],
  ])('reads the position %s', async (xml, where) => {
    const { events, found } = await read(rss(`<item><title>E</title>${xml}</item>`));
    expect([events[0]!.where, found]).toEqual([where, where ? [] : ['not-on-earth']]);
  }); // prettier-ignore

  it.each([
    ['Wed, 08 May 2024 21:10:59 EST', '2024-05-08T21:10-05:00'],
    ['8 May 24 21:10 UT', '2024-05-08T21:10Z'],
    ['08 May 1999', '1999-05-08'],
    ['2024-05-08T21:10:00.123Z', '2024-05-08T21:10Z'],
  ])('reads the date %s', async (date, when) => {
    expect((await read(rss(`<item><title>E</title><pubDate>${date}</pubDate></item>`))).events[0]!.when).toBe(when);
  });

  it('tells a feed without items, one that is cut off, and what is no picture', async () => {
    expect((await read(rss(''))).found).toEqual(['no-events']);
    const { events, found } = await read(rss('<item><title>E</title></item>').slice(0, -16));
    expect([events, found]).toEqual([[{ title: 'E' }], ['unreadable-xml']]);
    expect((await read(rss('<item><title>E</title><enclosure url="a.pdf" type="application/pdf"/></item>'))).found).toEqual(['not-imported']); // prettier-ignore
  });
});
