import { describe, expect, it } from 'vitest';
import { importStory } from '../../../src/importers/index.js';

async function read(bytes: string, published?: string) {
  const { document, problems, format } = await importStory({ bytes }, { published });
  return { ...document, format, problems, found: problems.map(({ code }) => code) };
}

const page = (body: string, head = '') => `<!DOCTYPE html>\n<html lang="en"><head><title>The page</title>${head}</head><body>${body}</body></html>`; // prettier-ignore

describe('importHtml', () => {
  it('makes an event of each heading of an article', async () => {
    const { problems, found, ...story } = await read(
      page(
        `<nav><a href="/">Home</a></nav><article><header><h1>A day on the lake</h1><p>What is <i>known</i>.</p></header>
<section><h2>8 May 2024: The ferry leaves</h2><p>It left <a href="/times">on time</a>.</p>
<figure><img src="ferry.jpg" alt="A ferry" width="800" height="600"><figcaption>At the <b>pier</b></figcaption></figure><video src="/a.mp4" poster="a.jpg"></video></section>
<div><h2>The storm</h2><p><time datetime="2024-05-09T10:00:00Z">Thursday</time> it blew.</p><h3>Later</h3><p>It was calm.</p></div>
<h2>Nobody knows</h2><p>Really.</p></article><footer>© Us</footer>`,
        '<link rel="canonical" href="https://example.org/lake/day">',
      ),
    );
    expect(story).toEqual({
      ...{ format: 'html', title: 'A day on the lake', lang: 'en', summary: 'What is *known*.' },
      events: [
        {
          ...{ title: 'The ferry leaves', when: '2024-05-08', text: 'It left [on time](https://example.org/times).' },
          media: [
            {
              ...{ type: 'image', src: 'https://example.org/lake/ferry.jpg', alt: 'A ferry', caption: 'At the pier' },
              ...{ width: 800, height: 600 },
            },
            { type: 'video', src: 'https://example.org/a.mp4', poster: 'https://example.org/lake/a.jpg' },
          ],
        },
        { title: 'The storm', when: '2024-05-09T10:00Z', text: 'Thursday it blew.\n\n### Later\n\nIt was calm.' },
        { title: 'Nobody knows', text: 'Really.' },
      ],
    });
    expect(found).toEqual(['date-reading', 'undated-events']);
    expect(problems).toHaveLength(2);
  });

  it.each([
    ['<h2>1903 – A flight</h2>', { title: 'A flight', when: '1903' }],
    ['<h2>1914 – 1918: War</h2>', { title: 'War', when: '1914/1918' }],
    ['<h2>The flood (July 2021)</h2>', { title: 'The flood', when: '2021-07' }],
    ['<h2>The flood: a report</h2>', { title: 'The flood: a report' }],
    ['<h2>1903</h2><p>They flew. It was cold.</p>', { title: 'They flew', when: '1903', text: 'They flew. It was cold.' }],
    ['<h2>A flight</h2><p><em>17 December 1903</em></p><p>Cold.</p>', { title: 'A flight', when: '1903-12-17', text: 'Cold.' }],
    ['<h2>A flight <time datetime="1903-12-17"></time></h2>', { title: 'A flight', when: '1903-12-17' }],
    ['<h2>09/10/2023: A flight</h2>', { title: 'A flight' }],
    ['<h2>A</h2><figure><video poster="a.jpg" aria-label="A film" width=4 height=3><source src="a.mp4"><source src="a.webm"><track srclang="en" src="a.vtt" kind="captions" label="English" default><track srclang="de" src="b.vtt">Old browsers see this.</video><figcaption>C</figcaption></figure>', { title: 'A', media: [{ type: 'video', src: 'a.mp4', alt: 'A film', caption: 'C', width: 4, height: 3, poster: 'a.jpg', tracks: [{ src: 'a.vtt', lang: 'en', label: 'English' }, { src: 'b.vtt', lang: 'de', kind: 'subtitles' }] }] }],
    ['<h2>A</h2><dateline-pictures compare><div class="row"><figure><img src="b.jpg" alt="B"><figcaption><b>Vorher</b> — C</figcaption></figure><figure><img src="a.jpg" alt="A"><figcaption>D <b>E</b></figcaption></figure></div></dateline-pictures>', { title: 'A', media: [{ type: 'image', src: 'a.jpg', alt: 'A', caption: 'D E', before: { src: 'b.jpg', alt: 'B', caption: 'C' } }] }],
    ['<h2>A</h2><dateline-pictures compare><figure><img src="b.jpg"></figure></dateline-pictures>', { title: 'A', media: [{ type: 'image', src: 'b.jpg' }] }],
    ['<h2>A</h2><audio src="a.mp3" controls></audio>', { title: 'A', media: [{ type: 'audio', src: 'a.mp3' }] }],
    ['<h2>A</h2><img data-src="a.jpg" src="data:image/gif;base64,x" alt="">', { title: 'A', media: [{ type: 'image', src: 'a.jpg', alt: '' }] }],
  ])('reads %s', async (html, event) => {
    expect((await read(page(html))).events).toEqual([event]);
  }); // prettier-ignore

  it('takes the level of headings that says dates, and those above for groups', async () => {
    const { events, groups } = await read(
      page('<h1>T</h1><h2>The beginning</h2><h3>1903: One</h3><h3>1904: Two</h3><h2>The end</h2><h3>1905: Three</h3>'),
    );
    expect(groups).toEqual({ 'the-beginning': { name: 'The beginning' }, 'the-end': { name: 'The end' } });
    expect(events.map(({ title, when, group }) => [title, when, group])).toEqual([
      ['One', '1903', 'the-beginning'],
      ['Two', '1904', 'the-beginning'],
      ['Three', '1905', 'the-end'],
    ]);
  });

  it('takes the events of a page’s data where there are any, and says that its text was not read', async () => {
    const data = { '@context': 'https://schema.org', '@type': 'Event', name: 'E', startDate: '2024-05-08' };
    const html = page(`<script type="application/ld+json">${JSON.stringify(data)}</script><h2>Another</h2>`);
    const { events, found } = await read(html);
    expect([events, found]).toEqual([[{ title: 'E', when: '2024-05-08' }], ['not-imported']]);
  });

  it.each([
    ['a sheet’s editor', '<link href="https://docs.google.com/static/spreadsheets/client/x.css">', /Publish to web.*\.csv/],
    ['a page to log in', '<input name="p" type="password">', /log in/],
  ])('says of %s what to do instead', async (_, html, message) => {
    const { events, problems } = await read(page(html));
    expect([events, problems]).toEqual([[], [expect.objectContaining({ code: 'web-page', level: 'error' })]]);
    expect(problems[0]!.message).toMatch(message);
  }); // prettier-ignore

  it.each([
    ['no headings', '<p>Words.</p>', 'no-events'],
    ['elements nested absurdly deep', '<div>'.repeat(5000), 'too-much-markup'],
    ['more headings than any article has', '<h2>A</h2>'.repeat(2001), 'too-much-markup'],
    ['data that is no JSON', '<script type="application/ld+json">{</script><h2>1903: A</h2>', 'unreadable-json'],
    ['a film without an address', '<h2>1903: A</h2><video></video>', 'lost-media'],
    ['a track without a language', '<h2>1903: A</h2><video src="a.mp4"><track src="a.vtt"></video>', 'not-imported'],
    [
      'a track of nothing to read',
      '<h2>1903: A</h2><video src="a.mp4"><track kind=metadata srclang=en src="a.vtt"></video>',
      'not-imported',
    ],
    ['a picture without an address', '<h2>1903: A</h2><img alt="x">', 'lost-media'],
    ['a picture before the first event', '<img src="a.jpg"><h2>1903: A</h2>', 'not-imported'],
    ['what stands beside the article', '<h2>1903: A</h2><aside>More</aside>', 'not-imported'],
  ])('tells of %s', async (_, html, code) => {
    expect((await read(page(html))).found).toContain(code);
  });
});
