/** The page that leads to all stories of a site. */
import { escapeHtml } from '../core/content/escape.js';
import { toDateTimeAttribute } from '../core/dates/when.js';
import { formatWhen } from '../core/text/date-text.js';
import { toLanguage } from '../core/words/language.js';
import { loadWords } from '../core/words/load-words.js';
import { toDescription, toPageTitle } from '../exporters/page-head.js';
import { writeAttributes } from '../exporters/write-html.js';
import { writePage } from '../exporters/write-page.js';
import { fileNames, toAbsolute, toPosterName } from './addresses.js';
import type { DrawnStory } from './published-story.js';
import type { Site } from './site.js';

/** The HTML of a site's first page: its stories in their order, each in its own language. */
export async function writeIndexPage(stories: readonly DrawnStory[], site: Site): Promise<string> {
  const { assets, base, feed, title } = site;
  const [first] = stories;
  const lang = first?.story.lang ?? 'en';
  const { direction } = toLanguage(lang, await loadWords(lang));
  const canonical = base && toAbsolute(base, fileNames.page);
  return writePage({
    lang,
    dir: direction,
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
      ...(await Promise.all(stories.map(writeEntry))),
      '</ul>',
      '</main>',
    ],
  });
}

async function writeEntry(published: DrawnStory): Promise<string> {
  const { story, folder, drawings } = published;
  const language = toLanguage(story.lang, await loadWords(story.lang));
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
