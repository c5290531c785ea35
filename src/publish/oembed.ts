/** What pages that embed by a link alone are told (https://oembed.com): a file, for a server would answer all alike. */
import { escapeHtml } from '../core/content/escape.js';
import { toPageTitle } from '../exporters/page-head.js';
import { writeAttributes } from '../exporters/write-html.js';
import { fileNames, toAbsolute } from './addresses.js';
import type { DrawnStory } from './published-story.js';

/** The size of a frame whose page does not fit it to its content, in CSS pixels. */
const frameSize = { width: 640, height: 720 } as const;

/** The site, as far as the answer names it. */
export interface Provider {
  readonly base: string;
  readonly title: string;
}

/**
 * The answer for a story. Its HTML is a quotation with a link, and a frame: WordPress keeps these two of any provider, shows
 * the quotation until the frame has told its height, and in feeds.
 */
export function writeOembed({ story, folder, drawings: { poster } }: DrawnStory, { base, title }: Provider): string {
  const name = toPageTitle(story);
  const page = toAbsolute(base, folder + fileNames.page);
  const frame = { class: 'dateline-story', src: toAbsolute(base, folder + fileNames.frame), title: name, width: String(frameSize.width), height: String(frameSize.height), loading: 'lazy', frameborder: '0' }; // prettier-ignore
  const html =
    `<blockquote class="dateline-story"><a${writeAttributes({ href: page })}>${escapeHtml(name)}</a></blockquote>` +
    `<iframe${writeAttributes(frame)}></iframe>`;
  const answer = {
    version: '1.0',
    type: 'rich',
    title: name,
    author_name: story.byline,
    provider_name: title,
    provider_url: base,
    ...frameSize,
    html,
    ...(poster.png && {
      thumbnail_url: toAbsolute(base, folder + fileNames.posterPng),
      thumbnail_width: poster.width,
      thumbnail_height: poster.height,
    }),
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}
