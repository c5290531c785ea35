/**
 * `npm run pages`: writes a story's events into its page as HTML, as a newspaper's own system would, so that they are there
 * to read without any script. The story's document gives the data, the page the text.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatDateline, formatStatus, loadWords, parseStory, toLanguage } from 'dateline-story/core';
import { marked } from 'marked';
import * as prettier from 'prettier';

/** Each page, and the story it tells. */
const pages = { 'pages/index.html': 'stories/kim-in-russia/story.json' };

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * @param {string} page HTML with one `<dateline-story>`
 * @param {object} document the story
 * @returns {Promise<string>} the page with the story's events inside that element, formatted
 */
export async function withEvents(page, document) {
  const { story, problems } = parseStory(document);
  if (problems.length) throw new Error(problems.map(({ message }) => message).join('\n'));
  const language = toLanguage(story.lang, await loadWords(story.lang));
  const events = story.events.map((event) => eventHtml(event, language)).join('\n');
  const written = page.replace(
    /(<dateline-story\b[^>]*>)[\s\S]*?(?=<\/dateline-story>)/,
    (_, tag) => `${tag}\n${events}\n`,
  );
  return prettier.format(written, { parser: 'html', printWidth: 120, singleQuote: true });
}

function eventHtml(event, language) {
  const { place, date } = formatDateline(event, language);
  const status = formatStatus(event, language);
  return `<dateline-event id="${event.id}">
    <p class="dateline">${place ? `<b class="place">${escape(place)}</b> ` : ''}${escape(date)}</p>
    <h2 class="title">${escape(event.title)}</h2>
    ${status ? `<p class="status ${event.status}">${escape(status)}</p>` : ''}
    ${marked.parse(event.text)}
    ${sourcesHtml(event.sources, language)}
  </dateline-event>`;
}

function sourcesHtml(sources, { words }) {
  if (sources.length === 0) return '';
  const list = sources.map(({ name, url }) => (url ? `<a href="${escape(url)}">${escape(name)}</a>` : escape(name)));
  return `<p class="sources">${words.says.sources.replace('{list}', list.join(', '))}</p>`;
}

if (import.meta.main) {
  for (const [page, story] of Object.entries(pages)) {
    const html = await withEvents(readFileSync(path(page), 'utf8'), JSON.parse(readFileSync(path(story), 'utf8')));
    writeFileSync(path(page), html);
    console.log(`${page}: the events of ${story}`);
  }
}
