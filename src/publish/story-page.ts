/**
 * A story's own page: the whole article in HTML, made better by the element where scripts run. No script and no style stands
 * in it, so that a strict policy lets it through.
 */
import { escapeHtml } from '../core/content/escape.js';
import { writeAbsentLine } from '../exporters/absent-line.js';
import { writeLinkedData, writePageHead } from '../exporters/html-page.js';
import { toPageTitle, writeMeta, type CardImage } from '../exporters/page-head.js';
import { toStoryAttributes } from '../exporters/render-story.js';
import { writeAttributes, writeHtml } from '../exporters/write-html.js';
import { writePage } from '../exporters/write-page.js';
import { fileNames, toAbsolute, toPosterName, toRoot } from './addresses.js';
import { drawingContent } from './drawing-content.js';
import type { Script } from './element-assets.js';
import { renderEventsWithMaps } from './events-with-maps.js';
import { hasFrames, needsMediaScript } from './offered-media.js';
import { writePreloads } from './preloads.js';
import type { DrawnStory } from './published-story.js';
import type { Site } from './site.js';

/** The HTML of a story's page. */
export function writeStoryPage(published: DrawnStory, site: Site): string {
  const { story, language, folder, drawings } = published;
  const { assets, base, title } = site;
  const root = toRoot(folder);
  const element = { ...toStoryAttributes(story, language), ...toAddresses(published, site), hash: '' };
  const card = base === undefined ? undefined : toCard(published, base);
  return writePage({
    lang: story.lang,
    dir: language.direction,
    head: [
      ...writeMeta(story, card),
      ...(story.canonical ? [`<link rel="canonical"${writeAttributes({ href: story.canonical })}>`] : []),
      ...writeAlternates(toPageTitle(story), folder, site),
      `<link rel="stylesheet" href="${root}${assets.stylesheet}">`,
      writeScript('first', root, assets.scriptsRun, { 'data-frame': fileNames.frame }),
      ...(needsMediaScript(story) ? [writeScript('defer', root, assets.media)] : []),
      ...(hasFrames(story) ? [writeScript('defer', root, assets.heights)] : []),
      writeScript('module', root, assets.entry),
      ...writePreloads(published, root, assets),
    ],
    body: [
      ...(folder ? [`<nav class="site"><a href="${root}${fileNames.page}">${escapeHtml(title)}</a></nav>`] : []),
      '<main>',
      writePageHead(story, language),
      writeHtml([drawingContent('poster', drawings.poster, toPosterName(published))]),
      `<dateline-story${writeAttributes(element)}>`,
      writeAbsentLine(story, language),
      renderEventsWithMaps(published),
      '</dateline-story>',
      '</main>',
      // It says the story once more: the text comes first.
      writeLinkedData(story, language, card?.src),
    ],
  });
}

/** Where the story's element finds what it shows, from the story's folder. */
export function toAddresses(
  { folder, language }: DrawnStory,
  { assets }: Site,
): Readonly<Record<string, string | undefined>> {
  const words = assets.words.get(language.words);
  return { src: fileNames.data, words: words && toRoot(folder) + words };
}

/** A script that is loaded: one that the page waits for, or that waits for the page, in the order they stand there. */
export function writeScript(
  kind: 'first' | 'defer' | 'module',
  root: string,
  { path, integrity }: Script,
  data: Readonly<Record<`data-${string}`, string>> = {},
): string {
  const when = { type: kind === 'module' ? kind : undefined, defer: kind === 'defer' ? '' : undefined };
  const attributes = { ...when, src: root + path, integrity, crossorigin: 'anonymous', ...data };
  return `<script${writeAttributes(attributes)}></script>`;
}

/** Social cards take no SVG: without pixels it is the story's own first picture. */
function toCard({ folder, drawings: { poster } }: DrawnStory, base: string): CardImage | undefined {
  if (!poster.png) return undefined;
  const { alt, width, height } = poster;
  return { src: toAbsolute(base, folder + fileNames.posterPng), alt, width, height };
}

/** The story for those who embed it or subscribe; only from anywhere, and so only with the site's address. */
function writeAlternates(title: string, folder: string, { base, feed, title: siteTitle }: Site): string[] {
  if (base === undefined || feed === undefined) return [];
  const all = [
    { type: 'application/json+oembed', title, href: toAbsolute(base, folder + fileNames.oembed) },
    { type: 'application/rss+xml', title: siteTitle, href: feed },
  ];
  return all.map((attributes) => `<link rel="alternate"${writeAttributes(attributes)}>`);
}
