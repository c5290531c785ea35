import { describe, expect, it } from 'vitest';
import type { MediaDocument } from '../../src/core/document/schema.js';
import { de } from '../../src/core/words/de.js';
import { renderStory } from '../../src/exporters/render-story.js';
import { importStory } from '../../src/importers/index.js';
import { smallStory } from '../fixtures/small-story.js';

const html = renderStory(smallStory);

describe('renderStory', () => {
  it('writes each event with its data, its dateline, its heading and its text', () => {
    expect(html).toContain(
      '<dateline-event id="the-ferry-that-came-late--departure" event-id="departure" when="2024-05-08T09:10~" time-zone="Europe/Berlin" where="North Pier" lat="47.66" lon="9.18" by="The Lake Gazette">',
    );
    expect(html).toContain('<h3 class="title">The ferry arrives</h3>');
    expect(html).toContain('<div class="text"><p>Late, <em>very</em> late.</p></div>');
  });

  it.each([
    ['the title', 'The ferry', undefined, 'id="the-ferry--a" event-id="a"'],
    ['a word of ours where the title has no letters', '…', undefined, 'id="story--a" event-id="a"'],
    ['what it is told to', 'The ferry', 'left-', 'id="left-a" event-id="a"'],
    ['nothing, for a page of one story', 'The ferry', '', 'id="a">'],
  ])('begins the elements’ ids with %s', (_, title, idPrefix, expected) => {
    const written = renderStory({ title, events: [{ id: 'a' }] }, idPrefix === undefined ? {} : { idPrefix });
    expect(written).toContain(`<dateline-event ${expected}`);
  });

  it('gives two stories no id in common', () => {
    const idsOf = (written: string) => [...written.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    const ids = [
      ...idsOf(renderStory({ ...smallStory, title: 'Left' })),
      ...idsOf(renderStory({ ...smallStory, title: 'Right' })),
    ];
    expect(ids).toHaveLength(12);
    expect(new Set(ids).size).toBe(12);
  });

  it.each([
    ['2024-05-08T09:10', 'Europe/Berlin', ' time-zone="Europe/Berlin"'],
    ['2024-05-08T09:10', 'UTC', ' time-zone="UTC"'],
    ['2024-05-08T09:10Z', 'Europe/Berlin', ''],
    ['2024-05-08T09:10+09:00', 'Europe/Berlin', ''],
    ['2024-05-08', 'Europe/Berlin', ''],
  ])('writes the zone of %s in %s as “%s”', (when, timeZone, expected) => {
    const written = renderStory({ events: [{ id: 'a', title: 'A', when, timeZone }] }, { idPrefix: '' });
    expect(written).toContain(`<dateline-event id="a" when="${when}"${expected}>`);
  });

  it.each([
    ['ar', 'rtl'],
    ['he', 'rtl'],
    ['de-CH', 'ltr'],
  ])('says that %s runs %s', (lang, dir) => {
    expect(renderStory({ lang, events: [] })).toMatch(new RegExp(`^<dateline-story lang="${lang}" dir="${dir}"`));
  });

  it.each([
    ['nothing', { title: 'A', where: { name: 'the lake' } }, true],
    ['something', { title: 'A', where: { name: 'the lake', lat: 47, lon: 9 } }, false],
    ['something that HTML does not hold', { title: 'A', camera: { center: { lat: 47, lon: 9 } } }, false],
  ])('says whether there is %s for a map', (_, event, isSaid) => {
    expect(
      renderStory({ events: [event] })
        .split('>')[0]!
        .includes(' data-no-map=""'),
    ).toBe(isSaid);
  });

  it('speaks the language whose words it is given', () => {
    const written = renderStory({ ...smallStory, lang: 'de' }, { words: de });
    expect(written).toContain('>Donnerstag, 9. Mai 2024</time>');
  });

  it('links what another site would play, and loads nothing of it', () => {
    const media = [
      { type: 'embed' as const, src: 'https://trusted.example@player.example/1', caption: 'The film', credit: 'Ann' },
    ];
    const written = renderStory({ events: [{ title: 'A', media }] });
    expect(written).toContain(
      '<figure><a href="https://trusted.example@player.example/1" rel="noopener">Load from player.example</a>' +
        '<figcaption>The film — Ann</figcaption></figure>',
    );
  });

  it.each([
    [{}, '<a href="https://a.example/1.jpg" rel="noopener">A ferry (a.example)</a>'],
    [{ allowRemote: ['b.example'] }, '<a href="https://a.example/1.jpg" rel="noopener">A ferry (a.example)</a>'],
    [{ allowRemote: ['a.example'] }, '<img src="https://a.example/1.jpg" alt="A ferry" loading="lazy" decoding="async">'],
    [{ allowRemote: true }, '<img src="https://a.example/1.jpg" alt="A ferry" loading="lazy" decoding="async">'],
    [{ canonical: 'https://a.example/' }, '<img src="https://a.example/1.jpg" alt="A ferry" loading="lazy" decoding="async">'],
  ])('loads of other hosts what the author allows by %j, and links the rest', (allowed, expected) => {
    const media = [{ type: 'image' as const, src: 'https://a.example/1.jpg', alt: 'A ferry' }];
    expect(renderStory({ ...allowed, events: [{ title: 'A', media }] })).toContain(`<figure>${expected}</figure>`);
  }); // prettier-ignore

  it.each([
    [{}, 'poster="a.jpg"><track src="a.vtt" kind="captions" srclang="en" label="English"></video>'],
    [{ canonical: 'https://other.example/' }, 'poster="a.jpg"><track src="a.vtt" kind="captions" srclang="en" label="English"><track src="https://other.example/b.vtt" kind="subtitles" srclang="en-US" label="American &#60;b&#62;" default=""></video>'],
    [{ allowRemote: true }, 'poster="a.jpg" crossorigin="anonymous"><track src="a.vtt" kind="captions" srclang="en" label="English"><track src="https://other.example/b.vtt" kind="subtitles" srclang="en-US" label="American &#60;b&#62;" default=""></video>'],
  ])('has the poster and the tracks that are the author’s own, or allowed by %j, and the transcript', (allowed, expected) => {
    const tracks = [{ src: 'a.vtt', lang: 'en' }, { src: 'https://other.example/b.vtt', lang: 'en-US', kind: 'subtitles' as const, label: 'American <b>' }];
    const media = [{ type: 'video' as const, src: 'a.mp4', alt: 'A', poster: 'a.jpg', tracks, transcript: 'A <b>.' }];
    const written = renderStory({ ...allowed, events: [{ title: 'A', media }] });
    expect(written).toContain(`<video src="a.mp4" controls="" preload="none" aria-label="A" ${expected}`);
    expect(written).toContain('</video><details class="transcript"><summary>Transcript</summary><div><p>A &#60;b&#62;.</p></div></details></figure>');
  }); // prettier-ignore

  it('has the transcript of what another site plays', () => {
    const media = [{ src: 'https://youtu.be/dQw4w9WgXcQ', poster: 'a.jpg', transcript: 'A.' }];
    const written = renderStory({ events: [{ title: 'A', media }] });
    expect(written).toContain('</a><details class="transcript">');
    expect(written).not.toContain('a.jpg');
  });

  it('lets pictures come when they are near, in the space kept for them', () => {
    const media = [{ type: 'image' as const, src: 'a.jpg', alt: 'A', width: 640, height: 480, credit: 'Ann' }];
    expect(renderStory({ events: [{ title: 'A', media }] })).toContain(
      '<figure><img src="a.jpg" alt="A" loading="lazy" decoding="async" width="640" height="480">' +
        '<figcaption>Ann</figcaption></figure>',
    );
  });

  it('writes pictures that follow each other as one row, which keys reach, and all else as figures', () => {
    const image = (src: string) => ({ type: 'image' as const, src });
    const media = [image('a.jpg'), image('b.jpg'), { type: 'audio' as const, src: 'c.mp3' }, image('d.jpg')];
    const tags = renderStory({ events: [{ title: 'A', media }] }).match(/<[^>]*(row|pictures|img|audio)[^>]*>/g);
    const shown = (src: string) => `<img src="${src}" alt="" loading="lazy" decoding="async">`;
    expect(tags).toEqual([
      '<dateline-pictures shape="3:2">',
      '<div class="row" role="group" aria-label="Pictures" tabindex="0">',
      ...[shown('a.jpg'), shown('b.jpg'), '</dateline-pictures>'],
      ...['<audio src="c.mp3" controls="" preload="none">', '</audio>'],
      ...['<dateline-pictures>', shown('d.jpg'), '</dateline-pictures>'],
    ]);
  });

  it('writes two that are compared as two figures with their words', async () => {
    const before = { src: 'b.jpg', alt: 'Then', caption: 'In 1910', credit: 'Ann' };
    const media: MediaDocument[] = [
      { type: 'image', src: 'c.jpg', alt: 'Other' },
      { type: 'image', src: 'a.jpg', alt: 'Now', before },
    ];
    const written = renderStory({ events: [{ title: 'A', media }] });
    const [, , compared] = written.split('<dateline-pictures');
    expect(compared).toBe(
      ' compare="" shape="3:2"><div class="row" role="group" aria-label="Pictures">' +
        '<figure><img src="b.jpg" alt="Then" loading="lazy" decoding="async">' +
        '<figcaption><b>Before</b> — In 1910 — Ann</figcaption></figure>' +
        '<figure><img src="a.jpg" alt="Now" loading="lazy" decoding="async"><figcaption><b>After</b></figcaption></figure>' +
        `</div></dateline-pictures>${compared!.split('</dateline-pictures>')[1]}`,
    );
    const { document } = await importStory({ bytes: `<!DOCTYPE html><title>A</title>${written}` });
    const { credit, ...first } = before;
    expect(document.events[0]!.media).toEqual([
      media[0],
      { ...media[1], before: { ...first, caption: `In 1910 — ${credit}` } },
    ]);
  });

  it('gives a machine’s date only where it is true', () => {
    expect(html).toContain('<time datetime="2024-05-09">');
    expect(html).not.toContain('datetime="2024-05-08');
  });

  it('says what is expected and denied', () => {
    expect(html).toContain('<p class="status expected">Expected, according to the crew</p>');
    expect(html).toContain('<p class="status denied">Denied by the crew</p>');
  });

  it.each([1, 3, 5])('begins with a heading of level %i', (headingLevel) => {
    const written = renderStory(smallStory, { headingLevel });
    expect(written).toContain(`<h${headingLevel}>The ferry that came late</h${headingLevel}>`);
    expect(written).toContain(`<h${headingLevel + 1} class="title">`);
  });

  it('refuses a heading level that is none', () => {
    expect(() => renderStory(smallStory, { headingLevel: 6 })).toThrow(RangeError);
  });

  it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onclick='x"])(
    'lets no text become HTML: %s',
    (attack) => {
      const event = {
        id: 'a',
        title: attack,
        text: attack,
        whenText: attack,
        when: '2024',
        by: [attack],
        label: attack,
      };
      const written = renderStory({
        title: attack,
        summary: attack,
        events: [{ ...event, where: { name: attack }, media: [{ type: 'image', src: attack, alt: attack }] }],
      });
      expect(written).not.toMatch(/<(script|img src=x)|" ?onclick=|'/);
    },
  );

  it('links to no address that is not safe', () => {
    const written = renderStory({ events: [{ title: 'a', text: '[a](javascript:alert(1))' }] });
    expect(written).not.toContain('javascript:');
  });
});
