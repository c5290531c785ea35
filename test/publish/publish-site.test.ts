import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import type { StoryDocument } from '../../src/core/document/schema.js';
import type { PackInfo } from '../../src/map/pack.js';
import { toAssetPath } from '../../src/poster/basemap.js';
import { publishSite, type PublishedStory, type ReadAsset, type SiteFile, type SiteOptions } from '../../src/publish/index.js'; // prettier-ignore
import { basemapOf } from '../../src/publish/site-basemap.js';
import { readBasemapAndData } from '../fixtures/data-files.js';
import { italian } from '../fixtures/italian.js';
import { smallStory } from '../fixtures/small-story.js';
import { element, published, readerOf } from './sample-site.js';

const base = 'https://example.org/news/';
const older: StoryDocument = { title: 'Older', lang: 'ar', published: '2020', events: [{ id: 'one', title: 'One' }] };
const undated: StoryDocument = { title: 'Undated', events: [{ id: 'one', title: 'One' }] };

const toPng = (svg: string) => Promise.resolve(new TextEncoder().encode(`PNG of ${svg}`));
const publish = (stories: readonly PublishedStory[], more: Partial<SiteOptions> = {}) =>
  publishSite(stories, { readAsset: readerOf(), toPng, title: 'Our stories', ...more });

const many = () =>
  publish([published(undated, 'undated/'), published(older, 'older/'), published(smallStory, 'ferry/')], { base });

const textOf = (files: readonly SiteFile[], path: string): string => {
  const found = files.find((file) => file.path === path);
  if (!found) throw new Error(`There is no ${path}, but ${files.map((file) => file.path).join(', ')}`);
  return typeof found.content === 'string' ? found.content : new TextDecoder().decode(found.content);
};

function elementsOf(node: Nodes): Element[] {
  const below = 'children' in node ? node.children.flatMap(elementsOf) : [];
  return node.type === 'element' ? [node, ...below] : below;
}

const open = (html: string) => elementsOf(fromHtml(html));
const pagesOf = (files: readonly SiteFile[]) => files.filter(({ path }) => path.endsWith('.html'));
const ownFiles = (files: readonly SiteFile[]) => files.map(({ path }) => path).filter((path) => !path.startsWith('assets/')); // prettier-ignore

describe('a site with words of its own', () => {
  const inItalian: StoryDocument = { ...smallStory, lang: 'it' };
  const both = () => publish([published(inItalian, 'traghetto/'), published(smallStory, 'ferry/')], { base, words: [italian] }); // prettier-ignore
  const wordsFile = /^assets\/words-it-[0-9a-f]{12}\.json$/;
  const storyElement = (html: string) => open(html).find(({ tagName }) => tagName === 'dateline-story')!.properties;

  it('tells the stories in that language in them: page, frame and feed', async () => {
    const files = await both();
    for (const path of ['traghetto/index.html', 'traghetto/embed.html', 'feed.xml'])
      expect([path, textOf(files, path).includes('Sostenuto da the crew')]).toEqual([path, true]);
    expect(textOf(files, 'traghetto/index.html')).not.toContain('Claimed by');
    expect(textOf(files, 'ferry/index.html')).toContain('Claimed by the crew');
  });

  it('has them in a file that names its content, and the elements of those stories name it', async () => {
    const files = await both();
    const { path } = files.find(({ path }) => wordsFile.test(path))!;
    expect(JSON.parse(textOf(files, path))).toEqual(italian);
    for (const page of ['index.html', 'embed.html']) {
      expect(storyElement(textOf(files, `traghetto/${page}`))['words']).toBe(`../${path}`);
      expect(storyElement(textOf(files, `ferry/${page}`))).not.toHaveProperty('words');
    }
  });

  it('takes along what reads them, and only then', async () => {
    const reads = (files: readonly SiteFile[]) => files.some(({ path }) => path.endsWith('/chunks/own-words-1.js'));
    expect(reads(await both())).toBe(true);
    expect(reads(await many())).toBe(false);
    expect(reads(await publish([published()], { embeds: true }))).toBe(true);
  });

  it('has none of a language that no story is in', async () => {
    const files = await publish([published()], { words: [italian] });
    expect(files.filter(({ path }) => path.includes('words-'))).toEqual([]);
  });
});

describe('a site of one story', () => {
  it('has the story in its own folder, and what needs no whole address', async () => {
    expect(ownFiles(await publish([published()])).sort()).toEqual(
      ['_headers', 'embed.html', 'index.html', 'maps/arrival.svg', 'maps/departure.svg', 'maps/launch.svg', 'maps/storm.svg', 'poster.png', 'story.json'], // prettier-ignore
    );
  });

  it('has what its pages ask for before the pages, and first of all the mark of a build', async () => {
    const paths = (await publish([published()])).map(({ path }) => path);
    expect(paths[0]).toMatch(/^assets\/scripts-run-\w+\.js$/);
    expect(paths.findLastIndex((path) => path.startsWith('assets/'))).toBeLessThan(paths.indexOf('index.html'));
  });

  it('has its address as it is said, with or without the last “/”, and none that is no address', async () => {
    const [feed, other] = await Promise.all([base, base.slice(0, -1)].map((base) => publish([published()], { base })));
    expect(textOf(other!, 'feed.xml')).toBe(textOf(feed!, 'feed.xml'));
    await expect(publish([published()], { base: 'news' })).rejects.toThrow(RangeError);
  });

  it('has its poster as a drawing where nothing makes pixels of it', async () => {
    const files = ownFiles(await publish([published()], { toPng: () => Promise.resolve(undefined) }));
    expect(files.filter((path) => path.startsWith('poster'))).toEqual(['poster.svg']);
  });

  it('has a feed and oEmbed too where its address is known', async () => {
    const files = ownFiles(await publish([published()], { base }));
    expect(files).toEqual(expect.arrayContaining(['feed.xml', 'oembed.json']));
  });

  it('has the story’s own media under their names', async () => {
    const media = new Map([['pictures/ferry one.jpg', new Uint8Array([1, 2])]]);
    const files = await publish([published(smallStory, '', { media })]);
    expect(files.find(({ path }) => path === 'pictures/ferry one.jpg')?.content).toEqual(new Uint8Array([1, 2]));
  });

  it('has the document as it was checked', async () => {
    expect(JSON.parse(textOf(await publish([published()]), 'story.json'))).toEqual(smallStory);
  });
});

describe('a site of many stories', () => {
  it('has each in its folder, and a page that leads to them, the latest first', async () => {
    const links = open(textOf(await many(), 'index.html')).filter(({ tagName }) => tagName === 'a');
    expect(links.map(({ properties }) => properties.href)).toEqual(['ferry/index.html', 'older/index.html', 'undated/index.html']); // prettier-ignore
  });

  it('tells each in its own language', async () => {
    const items = open(textOf(await many(), 'index.html')).filter(({ tagName }) => tagName === 'li');
    expect(items.map(({ properties: { lang, dir } }) => [lang, dir])).toEqual([['en', 'ltr'], ['ar', 'rtl'], ['en', 'ltr']]); // prettier-ignore
  });

  it('leads back from each', async () => {
    const links = open(textOf(await many(), 'ferry/index.html')).filter(({ tagName }) => tagName === 'a');
    expect(links[0]!.properties.href).toBe('../index.html');
  });
});

describe('every page', () => {
  it('names only files that are there', async () => {
    const files = await many();
    const paths = new Set(files.map(({ path }) => path));
    for (const page of pagesOf(files)) {
      const named = open(page.content as string).flatMap(({ tagName, properties: { href, src } }) => {
        const url = String(src ?? href ?? '');
        return tagName !== 'base' && url && !url.startsWith('#') && !/^https?:/.test(url) ? [url] : [];
      });
      expect(named.length).toBeGreaterThan(2);
      for (const url of named) expect(paths).toContain(posix.join(posix.dirname(page.path), decodeURIComponent(url)));
    }
  });

  it('has only scripts that its integrity allows, and no style of its own', async () => {
    const files = await many();
    for (const page of pagesOf(files)) {
      for (const { tagName, properties } of open(page.content as string)) {
        expect([tagName, properties.style]).toEqual([tagName, undefined]);
        expect(tagName).not.toBe('style');
        if (tagName !== 'script' || properties.type === 'application/ld+json') continue;
        const path = posix.join(posix.dirname(page.path), properties.src as string);
        const hash = createHash('sha384').update(textOf(files, path)).digest('base64');
        expect([properties.integrity, properties.crossOrigin]).toEqual([`sha384-${hash}`, 'anonymous']);
      }
    }
  });

  it('has no mistake in its HTML', async () => {
    for (const { content, path } of pagesOf(await many())) {
      const mistakes: string[] = [];
      fromHtml(content as string, { onerror: ({ ruleId }) => void mistakes.push(`${path} ${ruleId}`), verbose: true });
      expect(mistakes).toEqual([]);
    }
  });

  it('lets nothing of a hostile story become an element', async () => {
    const bad = '"></script><script>alert(1)</script><img src=x onerror=alert(1)>';
    const hostile: StoryDocument = {
      title: bad, summary: bad, byline: bad, lang: 'en', published: '2024',
      events: [{ id: 'one', title: bad, text: bad, label: bad, where: bad, media: [{ type: 'image', src: 'javascript:alert(1)', alt: bad }] }],
    }; // prettier-ignore
    for (const page of pagesOf(await publish([published(hostile, 'bad/')], { base, title: bad }))) {
      const elements = open(page.content as string);
      expect(elements.filter(({ tagName, properties }) => tagName === 'script' && !properties.src && properties.type !== 'application/ld+json')).toEqual([]); // prettier-ignore
      expect(elements.filter(({ properties }) => Object.keys(properties).some((name) => /^on/i.test(name)))).toEqual(
        [],
      );
      expect(page.content).not.toContain('src="javascript:');
    }
  });
});

describe('the story’s own page', () => {
  const pageOf = async (story: PublishedStory, more?: Partial<SiteOptions>) => open(textOf(await publish([story], more), 'index.html')); // prettier-ignore
  const metaOf = (elements: readonly Element[], name: string) =>
    elements.find(({ tagName, properties }) => tagName === 'meta' && (properties.property ?? properties.name) === name)?.properties.content; // prettier-ignore
  const linkOf = (elements: readonly Element[], rel: string) =>
    elements.filter(({ tagName, properties }) => tagName === 'link' && String(properties.rel) === rel).map(({ properties }) => properties.href); // prettier-ignore

  it('gives cards the poster, with its size and words', async () => {
    const page = await pageOf(published(), { base });
    const names = ['og:image', 'og:image:width', 'og:image:height', 'og:image:alt', 'twitter:card', 'og:url'];
    expect(names.map((name) => metaOf(page, name))).toEqual([`${base}poster.png`, '1200', '630', expect.stringMatching(/^Map: .*The ferry that came late/), 'summary_large_image', `${base}index.html`]); // prettier-ignore
  });

  it('leads to oEmbed and feed', async () => {
    expect(linkOf(await pageOf(published(), { base }), 'alternate')).toEqual([`${base}oembed.json`, `${base}feed.xml`]);
  });

  it('gives cards no poster that nobody could find, or that they could not show', async () => {
    expect(metaOf(await pageOf(published()), 'og:image')).toBeUndefined();
    const cannotDraw = { base, toPng: () => Promise.resolve(undefined) };
    expect(metaOf(await pageOf(published(), cannotDraw), 'og:image')).toBeUndefined();
  });

  it('has the address that its author has said, before that of the site', async () => {
    const own = 'https://example.org/the-one';
    expect(linkOf(await pageOf(published({ ...smallStory, canonical: own }), { base }), 'canonical')).toEqual([own]);
    expect(linkOf(await pageOf(published(), { base }), 'canonical')).toEqual([`${base}index.html`]);
    expect(linkOf(await pageOf(published()), 'canonical')).toEqual([]);
  });

  it('shows a map behind the text of each event that has one', async () => {
    const page = await pageOf(published());
    const event = page.find(({ properties }) => properties.id === 'arrival')!;
    const last = event.children.findLast((child) => child.type === 'element')!;
    expect(last).toMatchObject({ tagName: 'figure', properties: { className: ['map'] } });
    expect(elementsOf(last)[1]!.properties).toMatchObject({
      src: 'maps/arrival.svg',
      alt: expect.stringMatching(/^Map: The Island/),
      width: 720,
    });
    expect(page.filter(({ properties }) => String(properties.className) === 'map')).toHaveLength(4);
  });
});

const film = { type: 'embed', src: 'https://player.test/1', alt: 'The film' } as const;
const withFilm: StoryDocument = { title: 'A film', events: [{ id: 'one', title: 'One', media: [film] }] };
const hostile = '<iframe src="https://evil.test"></iframe><button>Load</button><div class="offered" data-src="https://evil.test"></div>'; // prettier-ignore

describe('media of other hosts', () => {
  const textsOf = async (document: StoryDocument) => {
    const files = await publish([published(document)]);
    return ['index.html', 'embed.html'].map((path) => textOf(files, path));
  };

  it('come with a script of their own, which no other page loads', async () => {
    for (const text of await textsOf(withFilm)) expect(text).toMatch(/<script defer="" src="[^"]+dateline-media.js" integrity="sha384-/); // prettier-ignore
    for (const text of await textsOf({ ...withFilm, allowRemote: true, canonical: 'https://paper.test/' })) {
      expect(text).toContain('<iframe src="https://player.test/1"');
      expect(text).not.toContain('dateline-media.js');
    }
  });

  it('are as high as they say where they are frames, by a script that no other page loads', async () => {
    for (const text of await textsOf(withFilm)) expect(text).toMatch(/<script defer="" src="[^"]+dateline-heights.js" integrity="sha384-/); // prettier-ignore
    const withPicture = { events: [{ id: 'one', title: 'One', media: [{ ...film, type: 'image' as const }] }] };
    for (const text of await textsOf(withPicture)) expect(text).not.toContain('dateline-heights.js');
  });

  it('have the address that plays, whatever was pasted, and a link where nothing does', async () => {
    const media = ['https://youtu.be/dQw4w9WgXcQ', 'https://www.flickr.com/photos/ann/1/'].map((src) => ({ src }));
    const story = { allowRemote: true, canonical: 'https://paper.test/', events: [{ id: 'one', title: 'One', media }] };
    for (const text of await textsOf(story)) {
      expect(text).toContain('<iframe src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"');
      expect(text).toContain('<a class="card" href="https://www.flickr.com/photos/ann/1/" rel="noopener"><strong>Flickr</strong> <span>flickr.com</span></a>'); // prettier-ignore
    }
  });

  it('are links in the feed, whatever is allowed', async () => {
    const feed = textOf(
      await publish([published({ ...withFilm, allowRemote: true, canonical: 'https://paper.test/' })], { base }),
      'feed.xml',
    );
    expect(feed).toContain('player.test/1');
    expect(feed).not.toMatch(/iframe|button/);
  });

  it('come of no text', async () => {
    const event = { id: 'one', title: hostile, text: hostile, media: [{ type: 'image' as const, src: 'a.jpg', alt: hostile, caption: hostile, credit: hostile }] }; // prettier-ignore
    for (const text of await textsOf({ title: hostile, allowRemote: true, events: [event] })) {
      const made = open(text).filter(({ tagName, properties }) => /^(?:iframe|button)$/.test(tagName) || String(properties.className) === 'offered'); // prettier-ignore
      expect(made).toEqual([]);
      expect(text).not.toContain('dateline-media.js');
    }
  });
});

describe('the page for frames', () => {
  it('is not for search engines, measures the frame before the story is there, and has a heading', async () => {
    const page = open(textOf(await publish([published()]), 'embed.html'));
    const scripts = page.filter(({ tagName }) => tagName === 'script').map(({ properties }) => posix.basename(properties.src as string)); // prettier-ignore
    expect(scripts.map((name) => name.replace(/-[0-9a-f]{12}/, ''))).toEqual(['scripts-run.js', 'dateline-frame.js', 'dateline-story.js']); // prettier-ignore
    expect(page.find(({ properties }) => properties.name === 'robots')?.properties.content).toBe('noindex');
    expect(page.filter(({ tagName }) => tagName === 'h1')).toHaveLength(1);
  });

  it.each([
    [undefined, 'index.html'],
    ['https://example.org/news/', 'https://example.org/news/index.html'],
  ])('says when it was published, and its title leads to the whole story (base %s)', async (base, address) => {
    const page = open(textOf(await publish([published()], base === undefined ? {} : { base }), 'embed.html'));
    const title = page.find(({ tagName }) => tagName === 'h1')!.children[0] as Element;
    expect([title.tagName, title.properties.href]).toEqual(['a', address]);
    expect(page.find(({ tagName }) => tagName === 'time')?.properties.dateTime).toBe(smallStory.published);
  });
});

describe('shared files', () => {
  const assetsOf = (files: readonly SiteFile[]) => files.map(({ path }) => path).filter((path) => path.startsWith('assets/')); // prettier-ignore

  const namesOf = (files: readonly SiteFile[]) => assetsOf(files).map((path) => path.replace(/^assets\/[0-9a-f]{12}\//, '')); // prettier-ignore
  const inLanguages = (...languages: string[]) => languages.map((lang) => published({ ...undated, lang }, `${lang}/`));

  it('are the same, and at the same addresses, for stories that ask for the same', async () => {
    expect(assetsOf(await publish([published()]))).toEqual(
      assetsOf(await publish([published({ ...smallStory, title: 'Another' })])),
    );
  });

  it('hold of the basemap what the stories’ maps ask for, and an index of that', async () => {
    const files = await publish([published(undated, 'one/'), published(smallStory, 'two/')]);
    const basemap = namesOf(files)
      .filter((name) => name.includes('basemap'))
      .sort();
    const { packs } = basemapOf([published(smallStory).story]);
    expect(basemap).toEqual(['chunks/basemap-1.js', ...packs.map(toAssetPath)].sort());
    const index = textOf(
      files,
      assetsOf(files).find((path) => path.endsWith('/basemap-1.js'))!,
    );
    expect([...index.matchAll(/[\w-]+\.json/g)].map(([name]) => `basemap/${name}`)).toEqual(packs.map(toAssetPath));
  });

  it('hold the regions of the data package that stories name, where the map looks for them', async () => {
    const within: StoryDocument = { title: 'T', events: [{ id: 'e', title: 'E', where: { name: 'R', area: { region: 'fr-idf' } } }] }; // prettier-ignore
    const readAsset: ReadAsset = async (path) => (await readerOf()(path)) ?? readBasemapAndData(path);
    for (const embeds of [false, true]) {
      const files = await publish([published(within)], { readAsset, embeds });
      expect(namesOf(files).filter((name) => name.includes('/regions/'))).toEqual(['basemap/regions/fr-idf.json']);
      const index = textOf(files, assetsOf(files).find((path) => path.endsWith('/basemap-1.js'))!);
      expect(index).toMatch(/"fr-idf": find\(\{"url":"\.\.\/basemap\/regions\/fr-idf\.json","bounds":[^\n]*"label":\{[^}]*\}\}\),/);
    }
  }); // prettier-ignore

  it('hold the cells around their places, and list them, where the data package is there', async () => {
    const close: StoryDocument = { title: 'T', events: [{ id: 'e', title: 'E', where: { name: 'Ulm', lat: 48.4, lon: 10 } }] }; // prettier-ignore
    const readAsset: ReadAsset = async (path) => (await readerOf()(path)) ?? readBasemapAndData(path);
    const bytes = await readBasemapAndData('basemap/cells/index.json');
    const all = JSON.parse(new TextDecoder().decode(bytes)) as readonly PackInfo[];
    for (const embeds of [false, true]) {
      const files = await publish([published(close)], { readAsset, embeds });
      const cells = namesOf(files).filter((name) => name.includes('/cells/'));
      expect(cells.length).toBeGreaterThan(3);
      expect(cells.length).toBeLessThan(all.length / 4);
      const index = textOf(files, assetsOf(files).find((path) => path.endsWith('/basemap-1.js'))!);
      const listed = [...index.matchAll(/"\.\.\/(basemap\/cells\/[^"]+)"/g)].map(([, path]) => path!);
      expect(listed.sort()).toEqual(cells.sort());
    }
    expect(namesOf(await publish([published(close)])).filter((name) => name.includes('/cells/'))).toEqual([]);
  }); // prettier-ignore

  it('hold the words of the stories’ languages, and no others', async () => {
    const wordsOf = async (...languages: string[]) => namesOf(await publish(inLanguages(...languages))).filter((name) => /^chunks\/..-/.test(name)); // prettier-ignore
    expect(await wordsOf('en')).toEqual([]);
    expect(await wordsOf('en', 'de-CH')).toEqual(['chunks/de-1.js']);
    expect(await wordsOf('de', 'ar', 'ja')).toEqual(['chunks/ar-1.js', 'chunks/de-1.js']);
  });

  it('hold what brings in media of other hosts where any are offered', async () => {
    expect(namesOf(await publish([published(withFilm)]))).toContain('dateline-media.js');
    expect(namesOf(await publish([published()]))).not.toContain('dateline-media.js');
  });

  it('hold what makes frames as high as they say where there are any', async () => {
    expect(namesOf(await publish([published(withFilm)]))).toContain('dateline-heights.js');
    expect(namesOf(await publish([published()]))).not.toContain('dateline-heights.js');
  });

  it('hold what shows tiles where a story has any', async () => {
    const tiled = published({ basemap: [{ tiles: 'https://tiles.test/{z}/{x}/{y}.png' }], events: [{ title: 'E' }] });
    expect(namesOf(await publish([published(), { ...tiled, folder: 'b/' }]))).toContain('chunks/tiles-1.js');
    expect(namesOf(await publish([published()]))).not.toContain('chunks/tiles-1.js');
    expect(namesOf(await publish([published()], { embeds: true }))).toContain('chunks/tiles-1.js');
  });

  it('hold what only other stories would ask for where the whole element is wanted, whatever the stories', async () => {
    const files = await publish([published()], { embeds: true });
    const more = ['importers/import-fetched.js', 'dateline-story.all.js', 'dateline-media.js', 'chunks/ar-1.js'];
    expect(namesOf(files)).toEqual(expect.arrayContaining(more));
    expect(namesOf(await publish([published()])).filter((name) => more.includes(name))).toEqual([]);
    expect(assetsOf(await publish(inLanguages('de'), { embeds: true }))).toEqual(assetsOf(files));
  });

  it('keep their places beside each other, at an address that changes with any of them', async () => {
    const changed = new Map([...element, ['chunks/reader-1.js', new Uint8Array([1])]]);
    const [before, after] = await Promise.all([
      publish([published()]),
      publish([published()], { readAsset: readerOf(changed) }),
    ]);
    const folders = [before, after].map((files) => {
      const entry = assetsOf(files).find((path) => path.endsWith('/dateline-story.js'))!;
      expect(assetsOf(files)).toContain(`${posix.dirname(entry)}/chunks/reader-1.js`);
      return posix.dirname(entry);
    });
    expect(new Set(folders).size).toBe(2);
  });

  it('are asked for, where the element was not built', async () => {
    await expect(publish([published()], { readAsset: readerOf(new Map()) })).rejects.toThrow('The built element has no files.json'); // prettier-ignore
    const less = new Map([...element].filter(([path]) => path !== 'dateline-story.js'));
    await expect(publish([published()], { readAsset: readerOf(less) })).rejects.toThrow('The built element has no dateline-story.js'); // prettier-ignore
  });
});
