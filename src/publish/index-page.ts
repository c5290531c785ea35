/** The page that leads to all stories of a site. */
import { escapeHtml } from '../core/content/escape.js';
import { toDateTimeAttribute } from '../core/dates/when.js';
import { formatWhen } from '../core/text/date-text.js';
import { toDescription, toPageTitle } from '../exporters/page-head.js';
import { writeAttributes } from '../exporters/write-html.js';
import { writePage } from '../exporters/write-page.js';
import { fileNames, toAbsolute, toPosterName } from './addresses.js';
import type { DrawnStory } from './published-story.js';
import type { Site } from './site.js';

/** The HTML of a site's first page: its stories in their order, each in its own language. */
export function writeIndexPage(stories: readonly DrawnStory[], site: Site): string {
  const { assets, base, feed, title } = site;
  const [first] = stories;
  const canonical = base && toAbsolute(base, fileNames.page);
  return writePage({
    lang: first?.story.lang ?? 'en',
    dir: first?.language.direction ?? 'ltr',
    head: [
      `<title>${escapeHtml(title)}</title>`,
      ...(canonical ? [`<link rel="canonical"${writeAttributes({ href: canonical })}>`] : []),
      ...(feed ? [`<link rel="alternate"${writeAttributes({ type: 'application/rss+xml', title, href: feed })}>`] : []),
      `<link rel="stylesheet" href="${assets.stylesheet}">`,
    ],
    body: [
      '<main class="stories">',
      `<h1>${escapeHtml(title)}</h1>`,
      '<ul>',
      ...stories.map(writeEntry),
      '</ul>',
      '</main>',
    ],
  });
}

function writeEntry(published: DrawnStory): string {
  const { story, language, folder, drawings } = published;
  const { width, height } = drawings.poster;
  // The poster's words are the title's, which follows.
  const picture = { src: folder + toPosterName(published), alt: '', width: String(width), height: String(height), loading: 'lazy' }; // prettier-ignore
  const date = story.published && formatWhen(story.published, language);
  return [
    `<li${writeAttributes({ lang: story.lang, dir: language.direction })}>`,
    `<a${writeAttributes({ href: folder + fileNames.page })}><img${writeAttributes(picture)}><h2>${escapeHtml(toPageTitle(story))}</h2></a>`,
    `<p>${escapeHtml(toDescription(story))}</p>`,
    ...(story.published && date
      ? [
          `<p><time${writeAttributes({ datetime: toDateTimeAttribute(story.published) })}>${escapeHtml(date)}</time></p>`,
        ]
      : []),
    '</li>',
  ].join('\n');
}
