/** A site of stories: every file of it, as values. Whoever calls writes them, and knows which have changed. */
import { parseStory } from '../core/parse-story.js';
import { feedName, fileNames, toAbsolute, toMapName } from './addresses.js';
import { toAssets, type Assets, type ElementFiles } from './element-assets.js';
import { writeEmbedPage } from './embed-page.js';
import { writeFeed } from './feed.js';
import { writeIndexPage } from './index-page.js';
import { writeOembed } from './oembed.js';
import { writeHeaders } from './policy.js';
import type { PublishedStory } from './published-story.js';
import type { SiteFile } from './site-file.js';
import { writeStoryPage } from './story-page.js';

/** How a site is made. */
export interface SiteOptions {
  readonly element: ElementFiles;
  /** What the site is called. */
  readonly title: string;
  /** The address that its folder will have (`parseBase`); without it nothing is made that needs one. */
  readonly base?: string;
}

/** What the pages of a site know of it. */
export interface Site {
  readonly assets: Assets;
  readonly title: string;
  readonly base?: string;
  /** The address of the feed. */
  readonly feed?: string;
}

/**
 * The files of a site: those of each story in its folder; what they share; and, where no story has the site's folder for
 * its own, a page that leads to them, the latest first.
 */
export async function publishSite(stories: readonly PublishedStory[], options: SiteOptions): Promise<SiteFile[]> {
  const { element, base, title } = options;
  const assets = await toAssets(element);
  const site: Site = { assets, title, ...(base !== undefined && { base, feed: toAbsolute(base, feedName) }) };
  const latestFirst = toLatestFirst(stories);
  const own = await Promise.all(stories.map((story) => publishStory(story, site)));
  return [
    ...own.flat(),
    ...assets.files,
    ...(stories.every(({ folder }) => folder)
      ? [{ path: fileNames.page, content: await writeIndexPage(latestFirst, site) }]
      : []),
    ...(base === undefined ? [] : [{ path: feedName, content: await writeFeed(latestFirst, { base, title }) }]),
    { path: '_headers', content: writeHeaders(stories, base) },
  ];
}

async function publishStory(published: PublishedStory, site: Site): Promise<SiteFile[]> {
  const { document, folder, media, drawings } = published;
  const { poster, maps } = drawings;
  const { base, title } = site;
  const files: SiteFile[] = [
    { path: fileNames.page, content: await writeStoryPage(published, site) },
    { path: fileNames.frame, content: await writeEmbedPage(published, site) },
    { path: fileNames.data, content: `${JSON.stringify(document, null, 2)}\n` },
    { path: fileNames.posterSvg, content: poster.svg },
    ...(poster.png ? [{ path: fileNames.posterPng, content: poster.png }] : []),
    ...[...maps].map(([id, { svg }]) => ({ path: toMapName(id), content: svg })),
    ...[...media].map(([path, content]) => ({ path, content })),
    ...(base === undefined ? [] : [{ path: fileNames.oembed, content: writeOembed(published, { base, title }) }]),
  ];
  return files.map(({ path, content }) => ({ path: folder + path, content }));
}

/** By the last moment at which it may have been published; those that do not say when come last. */
function toLatestFirst(stories: readonly PublishedStory[]): PublishedStory[] {
  const latest = (published: PublishedStory) =>
    parseStory(published.document).story.published?.span?.latest ?? -Infinity;
  const timed = stories.map((story) => ({ story, time: latest(story) }));
  return timed.sort((one, other) => (one.time === other.time ? 0 : other.time - one.time)).map(({ story }) => story);
}
