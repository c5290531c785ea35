/**
 * The site's feed, RSS 2.0: each story whole, in text and pictures, with a link to its page. RSS's own date needs a clock
 * time, so a story that says only its day has Dublin Core's, which is as precise as it is.
 */
import { content, type Content } from '../core/content/content.js';
import { escapeXml } from '../core/content/escape.js';
import { toDateTimeAttribute, type When } from '../core/dates/when.js';
import { toSaidOnce } from '../core/text/said-once.js';
import { toDescription, toPageTitle } from '../exporters/page-head.js';
import { eventContent } from '../exporters/render-story.js';
import { writeHtml } from '../exporters/write-html.js';
import { feedName, fileNames, toAbsolute, toMapName, toPosterName } from './addresses.js';
import { drawingContent } from './drawing-content.js';
import type { Provider } from './oembed.js';
import type { DrawnStory } from './published-story.js';
import { withAddresses } from './with-addresses.js';

/** The feed of a site's stories, in their order. */
export function writeFeed(stories: readonly DrawnStory[], { base, title }: Provider): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<channel>',
    line('title', title),
    line('link', toAbsolute(base, fileNames.page)),
    line('description', title),
    `<atom:link href="${escapeXml(toAbsolute(base, feedName))}" rel="self" type="application/rss+xml"/>`,
    ...stories.map((story) => writeItem(story, base)),
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}

function writeItem(published: DrawnStory, base: string): string {
  const { story, folder } = published;
  const page = toAbsolute(base, folder + fileNames.page);
  return [
    '<item>',
    line('title', toPageTitle(story)),
    line('link', page),
    `<guid isPermaLink="true">${escapeXml(page)}</guid>`,
    ...writeDate(story.published),
    ...(story.byline ? [line('dc:creator', story.byline)] : []),
    line('dc:language', story.lang),
    line('description', toDescription(story)),
    line('content:encoded', writeStatic(published, base)),
    '</item>',
  ].join('\n');
}

function writeDate(published: When | undefined): string[] {
  const date = published && toDateTimeAttribute(published);
  if (!date) return [];
  const isInstant = /T.*(?:Z|[+-]\d\d:\d\d)$/.test(date) && !Number.isNaN(Date.parse(date));
  return [isInstant ? line('pubDate', new Date(date).toUTCString()) : line('dc:date', date)];
}

/** The article without anything that a reader of feeds might not know; its addresses lead there from anywhere. */
function writeStatic(published: DrawnStory, base: string): string {
  const { story, language, drawings } = published;
  const once = toSaidOnce(story);
  const parts: (Content | undefined)[] = [
    drawingContent('poster', drawings.poster, toPosterName(published)),
    story.summary ? content('p', {}, story.summary) : undefined,
    ...story.events.flatMap((event) => {
      const map = drawings.maps.get(event.id);
      return [...eventContent(event, 2, language, story, once), map && drawingContent('map', map, toMapName(event.id))];
    }),
  ];
  const folder = toAbsolute(base, published.folder);
  return writeHtml(withAddresses(parts, (url) => (URL.canParse(url, folder) ? new URL(url, folder).href : url)));
}

function line(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}
