/**
 * `npm run pages`: writes a story's events into its page as HTML, as a newspaper's own system would, so that they are there
 * to read without any script. The story's document gives the data, the page the text.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadWords, parseStory } from 'dateline-story/core';
import * as prettier from 'prettier';
import { renderEvents } from '../packages/cli/dist/exporters/render-story.js';
import { isMain } from './is-main.mjs';

/** Each page, and the story it tells. */
const pages = { 'pages/index.html': 'stories/kim-in-russia/story.json' };

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/**
 * @param {string} page HTML with one `<dateline-story>`, under a heading of the first level
 * @param {object} document the story
 * @returns {Promise<string>} the page with the story's events inside that element, formatted
 */
export async function withEvents(page, document) {
  const { story, problems } = parseStory(document);
  if (problems.length) throw new Error(problems.map(({ message }) => message).join('\n'));
  const events = renderEvents(story, { headingLevel: 1, words: await loadWords(story.lang), idPrefix: '' });
  const written = page.replace(
    /(<dateline-story\b[^>]*>)[\s\S]*?(?=<\/dateline-story>)/,
    (_, tag) => `${tag}\n${events}\n`,
  );
  return prettier.format(written, { parser: 'html', printWidth: 120, singleQuote: true });
}

if (isMain(import.meta.url)) {
  for (const [page, story] of Object.entries(pages)) {
    const html = await withEvents(readFileSync(path(page), 'utf8'), JSON.parse(readFileSync(path(story), 'utf8')));
    writeFileSync(path(page), html);
    console.log(`${page}: the events of ${story}`);
  }
}
