import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import * as prettier from 'prettier';
import { describe, expect, it } from 'vitest';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { exportHtml, exportStory, type PageOptions } from '../../src/exporters/index.js';
import { pageStyles } from '../../src/exporters/page-styles.js';
import { smallStory } from '../fixtures/small-story.js';

/** A page as a browser's parser reads it. */
async function open(document: StoryDocument = smallStory, options?: PageOptions) {
  const { text } = await exportHtml(document, options);
  const elements = elementsOf(fromHtml(text));
  const all = (tag: string) => elements.filter(({ tagName }) => tagName === tag);
  const meta = Object.fromEntries(
    all('meta').map(({ properties: { name, property, content } }) => [name ?? property, content]),
  );
  return { text, elements, all, meta };
}

function elementsOf(node: Nodes): Element[] {
  const below = 'children' in node ? node.children.flatMap(elementsOf) : [];
  return node.type === 'element' ? [node, ...below] : below;
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

const withScript = { script: 'https://cdn.example/dateline-story.js', integrity: 'sha384-abc', data: 'story.json' };

describe('exportHtml', () => {
  it('passes over the gaps that a check has left', async () => {
    const { text, problems } = await exportHtml({ events: [undefined, { title: 'A', group: 'g' }] } as never);
    expect(text).toContain('A</h2>');
    expect(problems.map(({ where }) => where)).toEqual(['events[1].group']);
  });

  it('writes a page without a mistake in its HTML', async () => {
    const mistakes: unknown[] = [];
    const { text } = await exportHtml(smallStory, withScript);
    fromHtml(text, { onerror: (mistake) => void mistakes.push(mistake), verbose: true });
    expect(mistakes).toEqual([]);
  });

  it('is one of the formats', async () => {
    expect((await exportStory(smallStory, 'html')).text).toBe((await exportHtml(smallStory)).text);
  });

  it('says its language and direction', async () => {
    const { all } = await open({ ...smallStory, lang: 'ar' });
    expect(all('html')[0]!.properties).toMatchObject({ lang: 'ar', dir: 'rtl' });
  });

  it('begins with title, summary, who wrote it and when', async () => {
    const { all } = await open({ ...smallStory, byline: 'By Ann' });
    expect(all('h1').map(textOf)).toEqual(['The ferry that came late']);
    expect(textOf(all('header')[0]!)).toBe('The ferry that came lateA day on the lake.By AnnFriday 10 May 2024');
    expect(all('time')[0]!.properties.dateTime).toBe('2024-05-10');
  });

  it('tells every event under a heading of the second level, where its link leads', async () => {
    const { all } = await open();
    expect(all('h2').map(textOf)).toEqual(smallStory.events.map(({ title }) => title));
    expect(all('dateline-event').map(({ properties }) => properties.id)).toEqual(smallStory.events.map(({ id }) => id));
  });

  it('loads nothing without a script', async () => {
    const { elements, all } = await open();
    expect(elements.filter(({ properties }) => properties.src)).toEqual([]);
    expect(all('link')).toEqual([]);
    expect(pageStyles).not.toMatch(/url\(|@import|@font-face/);
  });

  it('lets a script make it better, with the document beside it', async () => {
    const { all } = await open(smallStory, withScript);
    const [script] = all('script').filter(({ properties }) => properties.src);
    expect(script!.properties).toEqual({
      type: 'module',
      src: withScript.script,
      integrity: 'sha384-abc',
      crossOrigin: 'anonymous',
    });
    expect(all('dateline-story')[0]!.properties).toMatchObject({ src: 'story.json', hash: '' });
  });

  it('needs nothing that a strict policy refuses', async () => {
    const { elements, all } = await open(smallStory, { ...withScript, stylesheet: 'page.css' });
    expect(all('style')).toEqual([]);
    expect(elements.filter(({ properties }) => 'style' in properties)).toEqual([]);
    expect(
      all('script')
        .filter(({ properties }) => !properties.src)
        .map(({ properties }) => properties.type),
    ).toEqual(['application/ld+json']);
    expect(all('link').map(({ properties }) => properties)).toEqual([{ rel: ['stylesheet'], href: 'page.css' }]);
  });

  it.each<[string, PageOptions]>([
    ['an address that runs', { script: 'javascript:alert(1)' }],
    ['data that are no address', { script: 'a.js', data: 'data:application/json,{}' }],
    ['a style that is none', { stylesheet: 'java\nscript:1' }],
    ['a hash of no script', { integrity: 'sha384-abc' }],
    ['data for no script', { data: 'story.json' }],
  ])('refuses %s', async (_, options) => {
    await expect(exportHtml(smallStory, options)).rejects.toThrow(TypeError);
  });

  describe('for search engines and cards', () => {
    const picture = { type: 'image' as const, src: 'ferry.jpg', alt: 'The ferry' };
    const full: StoryDocument = {
      ...smallStory,
      lang: 'de-CH',
      byline: 'Ann',
      updated: '2024-05-11',
      canonical: 'https://news.example/ferry/',
      events: [{ ...smallStory.events[0], media: [picture] }],
    };

    it('says who, what and when', async () => {
      const { meta, all } = await open(full);
      expect(meta).toMatchObject({
        description: 'A day on the lake.',
        author: 'Ann',
        'og:type': 'article',
        'og:title': 'The ferry that came late',
        'og:description': 'A day on the lake.',
        'og:url': 'https://news.example/ferry/',
        'og:locale': 'de_CH',
        'og:image': 'https://news.example/ferry/ferry.jpg',
        'og:image:alt': 'The ferry',
        'article:published_time': '2024-05-10',
        'article:modified_time': '2024-05-11',
        'twitter:card': 'summary_large_image',
      });
      expect(textOf(all('title')[0]!)).toBe('The ferry that came late');
      expect(all('link')[0]!.properties).toEqual({ rel: ['canonical'], href: 'https://news.example/ferry/' });
    });

    it.each([
      ['a date that is not whole', { published: '2024-05~' }, 'article:published_time'],
      ['an address that is not whole', { canonical: '/ferry' }, 'og:url'],
      ['a picture that only the page can find', { canonical: undefined }, 'og:image'],
      ['a region that nobody has named', { lang: 'de' }, 'og:locale'],
    ])('does not make up %s', async (_, less, name) => {
      expect((await open({ ...full, ...less })).meta).not.toHaveProperty(name);
    });

    it.each([
      ['its first words', { summary: undefined }, 'Late, very late.'],
      ['cut between words', { summary: 'word '.repeat(100) }, `${'word '.repeat(40)}…`],
    ])('describes the story by %s', async (_, less, expected) => {
      expect((await open({ ...smallStory, ...less })).meta.description).toBe(expected);
    });

    it('has the story as linked data', async () => {
      const { all } = await open(full);
      const data = JSON.parse(textOf(all('script')[0]!)) as Record<string, unknown>;
      expect(data).toMatchObject({ '@type': 'NewsArticle', headline: 'The ferry that came late' });
    });
  });

  it.each([
    '</script><script>alert(1)</script>',
    '</title></style><img src=x onerror=alert(1)>',
    "\"' onload='x",
    '<!--',
    ']]>',
  ])('lets no words become HTML: %s', async (attack) => {
    const media = ['image', 'video', 'audio', 'embed'].map((type) => ({
      type: type as 'image',
      src: attack,
      alt: attack,
      caption: attack,
    }));
    const event = {
      id: attack,
      title: attack,
      label: attack,
      text: attack,
      when: '2024',
      whenText: attack,
      by: [attack],
    };
    const { all, elements, text } = await open(
      {
        title: attack,
        summary: attack,
        byline: attack,
        canonical: `https://example.org/${attack}`,
        sources: { s: { name: attack, url: `https://example.org/${attack}` } },
        events: [
          { ...event, media, where: { name: attack }, sources: ['s'], corrections: [{ at: '2024', note: attack }] },
        ],
      },
      { ...withScript, data: attack },
    );
    expect(all('script')).toHaveLength(2);
    expect(all('style')).toHaveLength(1);
    expect(() => JSON.parse(textOf(all('script').find(({ properties }) => !properties.src)!)) as unknown).not.toThrow();
    for (const { properties } of elements)
      expect(Object.keys(properties).filter((name) => /^on/i.test(name))).toEqual([]);
    expect(all('img')).toHaveLength(1);
    expect(textOf(all('title')[0]!)).toBe(attack);
    expect(textOf(all('h1')[0]!)).toBe(attack);
    expect(text.endsWith('</main>\n</body>\n</html>\n')).toBe(true);
  });

  it('lists what only the element shows, where its document is not beside it', async () => {
    const where = ({ problems }: Awaited<ReturnType<typeof exportHtml>>) => problems.map((problem) => problem.where);
    expect(where(await exportHtml(smallStory))).toEqual(['routes', 'events[0].journey']);
    expect(where(await exportHtml(smallStory, withScript))).toEqual([]);
  });
});

describe('pageStyles', () => {
  it('are styles', async () => {
    await expect(prettier.format(pageStyles, { parser: 'css' })).resolves.toContain('@media print');
  });

  it('break no event over two sheets of paper', () => {
    expect(pageStyles).toMatch(/@media print \{[\s\S]*dateline-event[^{}]*\{ break-inside: avoid \}/);
  });
});
