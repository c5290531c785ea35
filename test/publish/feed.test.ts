import { DOMParser, onErrorStopParsing, type Document } from '@xmldom/xmldom';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { writeFeed } from '../../src/publish/feed.js';
import { smallStory } from '../fixtures/small-story.js';
import { published } from './sample-site.js';

const site = { base: 'https://example.org/news/', title: 'Our stories' };

function read(...stories: StoryDocument[]): Document {
  const xml = writeFeed(
    stories.map((story, index) => published(story, `s${index}/`)),
    site,
  );
  return new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml');
}

const all = (feed: Document, name: string) =>
  [...feed.getElementsByTagName(name)].map(({ textContent }) => textContent);

function elementsOf(node: Nodes): Element[] {
  const below = 'children' in node ? node.children.flatMap(elementsOf) : [];
  return node.type === 'element' ? [node, ...below] : below;
}

const contentOf = (story: StoryDocument) => elementsOf(fromHtml(all(read(story), 'content:encoded')[0]!, { fragment: true })); // prettier-ignore

describe('a feed', () => {
  it('has an item for each story, in their order, with its address', () => {
    const feed = read(smallStory, { ...smallStory, title: 'Another' });
    expect(all(feed, 'title')).toEqual(['Our stories', smallStory.title, 'Another']);
    expect(all(feed, 'guid')).toEqual([
      'https://example.org/news/s0/index.html',
      'https://example.org/news/s1/index.html',
    ]);
  });

  it('tells the whole story: headings, text, pictures', () => {
    const elements = contentOf(smallStory);
    const names = (tag: string) => elements.filter(({ tagName }) => tagName === tag);
    expect(names('h2')).toHaveLength(smallStory.events.length);
    expect(names('em')).toHaveLength(1);
    expect(names('img').map(({ properties }) => properties.src)).toEqual(['https://example.org/news/s0/poster.png', 'https://example.org/news/s0/maps/arrival.svg']); // prettier-ignore
  });

  it('has no element that readers of feeds do not know, and no script', () => {
    const media = ['a.jpg', 'b.jpg'].map((src) => ({ type: 'image' as const, src, alt: 'A' }));
    const elements = contentOf({ ...smallStory, events: [...smallStory.events, { title: 'E', media }] });
    const names = elements.map(({ tagName }) => tagName);
    expect(names.filter((name) => /-|script|style|iframe/.test(name))).toEqual([]);
    expect(elements.filter(({ properties }) => /\/[ab]\.jpg$/.test(String(properties.src)))).toHaveLength(2);
  });

  it('has addresses that lead there from anywhere', () => {
    const story = {
      ...smallStory,
      events: [
        { title: 'E', text: '[a](b.html) [c](#d)', media: [{ type: 'image' as const, src: 'ferry.jpg', alt: 'F' }] },
      ],
    };
    const addresses = (contentOf(story)).flatMap(({ properties: { href, src } }) => [href, src].filter((url) => url !== undefined)); // prettier-ignore
    expect(addresses).toContain('https://example.org/news/s0/b.html');
    expect(addresses).toContain('https://example.org/news/s0/ferry.jpg');
    for (const address of addresses) expect(address).toMatch(/^https:/);
  });

  it.each([
    ['2024-05-10', 'dc:date', '2024-05-10'],
    ['2024-05', 'dc:date', '2024-05'],
    ['2024-05-10T09:30+02:00', 'pubDate', 'Fri, 10 May 2024 07:30:00 GMT'],
    ['2024-05-10T09:30Z', 'pubDate', 'Fri, 10 May 2024 09:30:00 GMT'],
  ])('says the date %s as precisely as it is known', (date, name, text) => {
    const feed = read({ ...smallStory, published: date });
    expect([...all(feed, 'dc:date'), ...all(feed, 'pubDate')]).toEqual([text]);
    expect(all(feed, name)).toEqual([text]);
  });

  it.each(['2024-05~', '2024?', '[2024-05-10..2024-05-12]', '2024-21', '-0044'])('says no date for %s', (date) => {
    const feed = read({ ...smallStory, published: date });
    expect([...all(feed, 'dc:date'), ...all(feed, 'pubDate')]).toEqual([]);
  });

  it('is XML whatever the texts', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(']]>', '</item>', '\u0000\u0008\uffff', '\ud800', '&amp;<b>'),
    );
    const holds = (title: string, byline: string) => {
      const feed = read({ title, byline, summary: title, events: [{ title: byline, text: title }] });
      expect(feed.getElementsByTagName('item').length).toBe(1);
    };
    fc.assert(fc.property(text, text, holds), { numRuns: 60 });
  });
});
