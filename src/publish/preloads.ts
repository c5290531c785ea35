/**
 * What a page says in its head that its first view will ask for: it comes while the page itself is still on its way, instead
 * of one after the other when the element has begun.
 */
import { writeAttributes } from '../exporters/write-html.js';
import { toAssetPath } from '../poster/basemap.js';
import { fileNames } from './addresses.js';
import type { Assets } from './element-assets.js';
import { openingPacksOf, openingStreetsOf } from './opening-packs.js';
import { toOwnPath } from './own-media.js';
import type { DrawnStory } from './published-story.js';

/**
 * The lines of a page's head: the code under all other, the words that the story is told with, the story, and what every
 * window's map begins with. They are few, for each takes a moment from the text. `root` is the way up to the site's folder.
 */
export function writePreloads(
  { story, language }: Pick<DrawnStory, 'story' | 'language'>,
  root: string,
  { element: { folder, files, packs, regions }, words }: Pick<Assets, 'element' | 'words'>,
): string[] {
  const toAddress = (path: string) => `${root}${folder}/${path}`;
  const spoken = Object.entries(files.words).flatMap(([lang, path]) => (lang === language.words.lang ? [path] : []));
  const own = words.get(language.words);
  const shapes = openingPacksOf(story, packs, regions).map(toAssetPath);
  const streets = openingStreetsOf(story, regions).flatMap(({ src }) => (toOwnPath(src) === undefined ? [] : [src]));
  const modules = [
    ...files.first,
    ...spoken,
    ...(own ? files.ownWords : []),
    ...(streets.length > 0 ? files.streets : []),
  ];
  const picture =
    story.picture?.type === 'image' && toOwnPath(story.picture.src) !== undefined ? [story.picture.src] : [];
  return [
    ...modules.map((path) => writeLink({ rel: 'modulepreload', href: toAddress(path) })),
    ...[fileNames.data, ...(own ? [root + own] : []), ...shapes.map(toAddress), ...streets].map((href) =>
      writeLink({ rel: 'preload', as: 'fetch', crossorigin: 'anonymous', href }),
    ),
    ...picture.map((href) => writeLink({ rel: 'preload', as: 'image', href })),
  ];
}

function writeLink(attributes: Readonly<Record<string, string>>): string {
  return `<link${writeAttributes(attributes)}>`;
}
