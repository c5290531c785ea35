/** A site of stories: every file of it, as values. Whoever calls writes them, and knows which have changed. */
import type { Words } from '../core/words/words.js';
import { feedName, fileNames, parseBase, toAbsolute, toMapName, toPosterName } from './addresses.js';
import { drawStory, type DrawingTools } from './draw-story.js';
import { toAssets } from './element-assets.js';
import { writeEmbedPage } from './embed-page.js';
import { writeFeed } from './feed.js';
import { writeIndexPage } from './index-page.js';
import { writeOembed } from './oembed.js';
import { writeHeaders } from './policy.js';
import type { DrawnStory, PublishedStory } from './published-story.js';
import type { SiteFile } from './site-file.js';
import type { Site } from './site.js';
import { writeStoryData } from './story-data.js';
import { writeStoryPage } from './story-page.js';

/** How a site is made. */
export interface SiteOptions extends DrawingTools {
  /** What the site is called. */
  readonly title: string;
  /** The address that its folder will have, http(s); without it nothing is made that needs one. */
  readonly base?: string;
  /** Whether the whole element comes along, for other pages to tell stories of their own with it; no unless said. */
  readonly embeds?: boolean;
  /** Words of the site's own, each in another language: a story in that language is told with them. */
  readonly words?: readonly Words[];
}

/**
 * The files of a site: those of each story in its folder; what they share; and, where no story has the site's folder for
 * its own, a page that leads to them, the latest first.
 * @throws RangeError where a file of the element is missing or `base` is no address of a folder, TypeError where a document
 * does not fit the format (`withoutMistakes`)
 */
export async function publishSite(given: readonly PublishedStory[], options: SiteOptions): Promise<SiteFile[]> {
  const { title, embeds = false, words = [] } = options;
  const base = options.base === undefined ? undefined : parseBase(options.base);
  const stories: DrawnStory[] = [];
  // One after the other: each has parts of the basemap in memory while it is drawn.
  for (const story of given) stories.push(await drawStory(withAddress(story, base), options, words));
  const spoken = words.filter((each) => stories.some(({ language }) => language.words === each));
  const assets = await toAssets(options.readAsset, {
    stories: stories.map(({ story }) => story),
    embeds,
    words: spoken,
  });
  const site: Site = { assets, title, ...(base !== undefined && { base, feed: toAbsolute(base, feedName) }) };
  const latestFirst = toLatestFirst(stories);
  // No page is there before what it asks for.
  return [
    ...assets.files,
    ...stories.flatMap((story) => publishStory(story, site)),
    ...(stories.every(({ folder }) => folder)
      ? [{ path: fileNames.page, content: writeIndexPage(latestFirst, site) }]
      : []),
    ...(base === undefined ? [] : [{ path: feedName, content: writeFeed(latestFirst, { base, title }) }]),
    { path: '_headers', content: writeHeaders(stories, base) },
  ];
}

/** The story at its own page's address, where its author has not said another. */
function withAddress(published: PublishedStory, base: string | undefined): PublishedStory {
  const { story, folder } = published;
  if (base === undefined || story.canonical !== undefined) return published;
  return { ...published, story: { ...story, canonical: toAbsolute(base, folder + fileNames.page) } };
}

function publishStory(published: DrawnStory, site: Site): SiteFile[] {
  const { document, folder, media, drawings } = published;
  const { poster, maps } = drawings;
  const { base, title } = site;
  const files: SiteFile[] = [
    { path: fileNames.page, content: writeStoryPage(published, site) },
    { path: fileNames.frame, content: writeEmbedPage(published, site) },
    { path: fileNames.data, content: writeStoryData(document) },
    { path: toPosterName(published), content: poster.png ?? poster.svg },
    ...[...maps].map(([id, { svg }]) => ({ path: toMapName(id), content: svg })),
    ...[...media].map(([path, content]) => ({ path, content })),
    ...(base === undefined ? [] : [{ path: fileNames.oembed, content: writeOembed(published, { base, title }) }]),
  ];
  return files.map(({ path, content }) => ({ path: folder + path, content }));
}

/** By the last moment at which it may have been published; those that do not say when come last. */
function toLatestFirst(stories: readonly DrawnStory[]): DrawnStory[] {
  const latest = ({ story }: DrawnStory) => story.published?.span?.latest ?? -Infinity;
  return [...stories].sort((one, other) => (latest(one) === latest(other) ? 0 : latest(other) - latest(one)));
}
