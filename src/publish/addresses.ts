/** The addresses of a story's pages and files, from the site's folder and from anywhere. */
import type { DrawnStory } from './published-story.js';

/** The names of what is made of each story, in its folder. */
export const fileNames = {
  page: 'index.html',
  frame: 'embed.html',
  data: 'story.json',
  oembed: 'oembed.json',
  posterPng: 'poster.png',
  posterSvg: 'poster.svg',
} as const;

/** The site's feed. */
export const feedName = 'feed.xml';

/** The map of an event. */
export const toMapName = (id: string): string => `maps/${id}.svg`;

/** The poster in pixels, whose letters are those it was drawn with; else the drawing. */
export function toPosterName({ drawings: { poster } }: DrawnStory): string {
  return poster.png ? fileNames.posterPng : fileNames.posterSvg;
}

/** The way from a story's folder up to the site's. */
export const toRoot = (folder: string): string => folder.replace(/[^/]+/g, '..');

/** A path in the site as an address from anywhere; `base` is that of the site's folder. */
export function toAbsolute(base: string, path: string): string {
  return new URL(path.split('/').map(encodeURIComponent).join('/'), base).href;
}

/**
 * The address of the site's folder, with a `/` at its end.
 * @throws RangeError where `text` is no http(s) address of a folder
 */
export function parseBase(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username || url.password)
    throw new RangeError(
      `The address of a site is http(s), without ? and #: https://example.org/stories/, not "${text}"`,
    );
  return url.href.replace(/\/?$/, '/');
}
