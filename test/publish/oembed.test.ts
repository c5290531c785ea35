import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { writeOembed } from '../../src/publish/oembed.js';
import { smallStory } from '../fixtures/small-story.js';
import { published, withoutPng } from './sample-site.js';

const site = { base: 'https://example.org/news/', title: 'Our stories' };
const answer = (story = published(smallStory, 'ferry/')) =>
  JSON.parse(writeOembed(story, site)) as Record<string, unknown>;

describe('the answer', () => {
  it('has what the specification demands of rich content, and a picture with its size', () => {
    expect(answer()).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: smallStory.title,
      provider_name: 'Our stories',
      provider_url: 'https://example.org/news/',
      width: 640,
      height: 720,
      thumbnail_url: 'https://example.org/news/ferry/poster.png',
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
  });

  it('is a quotation that links to the story, and a frame: what WordPress keeps', () => {
    const { children } = fromHtml(answer().html as string, { fragment: true });
    expect(children).toMatchObject([
      { tagName: 'blockquote', children: [{ tagName: 'a', properties: { href: 'https://example.org/news/ferry/index.html' }, children: [{ value: smallStory.title }] }] },
      { tagName: 'iframe', properties: { src: 'https://example.org/news/ferry/embed.html', title: smallStory.title } },
    ]); // prettier-ignore
  });

  it('lets no title out of its place', () => {
    const html = answer(published({ ...smallStory, title: '"><script>alert(1)</script>' })).html as string;
    expect(fromHtml(html, { fragment: true }).children).toHaveLength(2);
    expect(html).not.toContain('<script');
  });

  it('has no picture where none was drawn in pixels', () => {
    expect(answer(published(smallStory, '', { drawings: withoutPng }))).not.toHaveProperty('thumbnail_url');
  });
});
