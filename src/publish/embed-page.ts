/** A story's page for a frame in another page: nothing but the story, and it tells how high it is. */
import { content } from '../core/content/content.js';
import { escapeHtml } from '../core/content/escape.js';
import { writeAbsentLine } from '../exporters/absent-line.js';
import { toPageTitle } from '../exporters/page-head.js';
import { toStoryAttributes } from '../exporters/render-story.js';
import { titleBlock } from '../exporters/title-block.js';
import { writeAttributes, writeHtml } from '../exporters/write-html.js';
import { writePage } from '../exporters/write-page.js';
import { fileNames, toRoot } from './addresses.js';
import { renderEventsWithMaps } from './events-with-maps.js';
import { hasFrames, needsMediaScript } from './offered-media.js';
import { writePreloads } from './preloads.js';
import type { DrawnStory } from './published-story.js';
import type { Site } from './site.js';
import { toAddresses, writeScript } from './story-page.js';

/** The HTML of a story's page for frames. Search engines are sent to the story's own page. */
export function writeEmbedPage(published: DrawnStory, site: Site): string {
  const { story, language, folder } = published;
  const { assets } = site;
  const root = toRoot(folder);
  const page = story.canonical ?? fileNames.page;
  const element = { ...toStoryAttributes(story, language), ...toAddresses(published, site) };
  return writePage({
    lang: story.lang,
    dir: language.direction,
    head: [
      `<title>${escapeHtml(toPageTitle(story))}</title>`,
      '<base target="_blank">',
      '<meta name="robots" content="noindex">',
      `<link rel="canonical"${writeAttributes({ href: page })}>`,
      `<link rel="stylesheet" href="${root}${assets.stylesheet}">`,
      writeScript('first', root, assets.scriptsRun),
      // It measures the frame before the story is there.
      writeScript('defer', root, assets.frame),
      ...(needsMediaScript(story) ? [writeScript('defer', root, assets.media)] : []),
      ...(hasFrames(story) ? [writeScript('defer', root, assets.heights)] : []),
      writeScript('module', root, assets.entry),
      ...writePreloads(published, root, assets),
    ],
    body: [
      '<main class="framed">',
      `<dateline-story${writeAttributes(element)}>`,
      writeAbsentLine(story, language),
      writeHtml([content('div', { class: 'story-head' }, ...titleBlock(story, language, page))]),
      renderEventsWithMaps(published),
      '</dateline-story>',
      '</main>',
    ],
  });
}
